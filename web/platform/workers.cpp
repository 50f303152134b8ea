#include "web/platform/workers.h"

#include <string>

#include <emscripten/emscripten.h>

#include "engine/batch.h"
#include "web/platform/page.h"

namespace firebreak::web {

void PageWorkers::post(int worker, std::string_view order) {
  page::postOrder(worker, order);
}

namespace {

std::string& lastAnswer() {
  static std::string bytes;
  return bytes;
}

}  // namespace
}  // namespace firebreak::web

using firebreak::web::lastAnswer;

// Called in a worker, where there is no page and none of its other functions are called.
extern "C" {

// Where the answer to an order stands until the next call; its size is firebreakAnswerSize().
EMSCRIPTEN_KEEPALIVE const char* firebreakAnswer(const char* order, int size) {
  static firebreak::BatchWorker worker;
  lastAnswer() = worker.answer({order, static_cast<std::size_t>(size)});
  return lastAnswer().data();
}
EMSCRIPTEN_KEEPALIVE int firebreakAnswerSize() {
  return static_cast<int>(lastAnswer().size());
}

}  // extern "C"
