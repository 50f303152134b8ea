// engine/src/scenario/document: JSON text as a tree with lines, and what is refused.
#include "scenario/document.h"

#include <catch_amalgamated.hpp>

namespace firebreak {
namespace {

Node parsed(std::string_view text) {
  const Result<Node> document = parseDocument(text);
  INFO(text);
  REQUIRE(document);
  return *document;
}

std::string ruleOf(std::string_view text) {
  const Result<Node> document = parseDocument(text);
  return document ? "accepted" : document.issues().front().rule;
}

std::string repeated(std::string_view part, int times) {
  std::string all;
  for (int i = 0; i < times; ++i)
    all += part;
  return all;
}

}  // namespace

TEST_CASE("every value knows the line on which its token stands") {
  const Node root = parsed(
      "{\n"                // 1
      "  \"a\": 1,\n"      // 2
      "  \"b\": -2.5e3\n"  // 3: the number ends with the line
      "  ,\n"              // 4
      "  \"c\":\n"         // 5
      "    [true,\n"       // 6
      "     7\n"           // 7
      "\n"                 // 8
      "    ], \"d\": {\"e\"\n"
      ":\n"
      "\"text\"}, \"f\": null}\n");
  CHECK(root.line == 1);
  CHECK(root.find("a")->line == 2);
  CHECK(root.find("b")->line == 3);
  CHECK(root.find("c")->line == 6);
  CHECK(root.find("c")->children[0].line == 6);
  CHECK(root.find("c")->children[1].line == 7);
  CHECK(root.find("d")->line == 9);
  CHECK(root.find("d")->find("e")->line == 11);
  CHECK(root.find("f")->line == 11);
}

TEST_CASE("members keep their order, values their content") {
  const Node root = parsed(R"({"z": "a\nb\u00e9", "a": [0.1, -3], "m": false})");
  REQUIRE(root.children.size() == 3);
  CHECK(root.children[0].key == "z");
  CHECK(root.children[0].text == "a\nb\xC3\xA9");
  CHECK(root.children[1].children[0].number == 0.1);
  CHECK(root.children[1].children[1].number == -3);
  CHECK(root.children[2].kind == NodeKind::boolean);
  CHECK(root.find("q") == nullptr);
}

TEST_CASE("a pointer finds its node or the nearest that is there") {
  const Node root = parsed("{\"a\": [1,\n {\"b/c~d\": 2}]}");
  CHECK(nearestNode(root, "/a/1/b~1c~0d").number == 2);
  CHECK(nearestNode(root, "/a/1/missing").kind == NodeKind::object);
  CHECK(nearestNode(root, "/a/7").kind == NodeKind::array);
  CHECK(nearestNode(root, "").kind == NodeKind::object);
}

TEST_CASE("hostile text is refused with its rule") {
  CHECK(ruleOf("") == "not-json");
  CHECK(ruleOf(" \n\t") == "not-json");
  CHECK(ruleOf("{") == "not-json");
  CHECK(ruleOf("{} {}") == "not-json");
  CHECK(ruleOf("{\"a\": 01}") == "not-json");
  CHECK(ruleOf("{\"a\": NaN}") == "not-json");
  CHECK(ruleOf("{\"a\": Infinity}") == "not-json");
  CHECK(ruleOf("{\"a\": 'b'}") == "not-json");
  CHECK(ruleOf("{\"a\": \"\\ud800\"}") == "not-json");
  CHECK(ruleOf("{\"a\": \"\x01\"}") == "not-json");
  CHECK(ruleOf("{\"a\": 1,}") == "not-json");
  CHECK(ruleOf("// comment\n{}") == "not-json");
  CHECK(ruleOf(std::string_view("{}\0", 3)) == "not-json");
  CHECK(ruleOf("\xEF\xBB\xBF{}") == "byte-order-mark");
  CHECK(ruleOf("\xFF\xFE{\0}\0") == "not-utf8");
  CHECK(ruleOf("{\"a\": \"\xC0\xAF\"}") == "not-utf8");      // overlong
  CHECK(ruleOf("{\"a\": \"\xED\xA0\x80\"}") == "not-utf8");  // surrogate
  CHECK(ruleOf("{\"a\": \"\xF5\x80\x80\x80\"}") == "not-utf8");
  CHECK(ruleOf("{\"a\": \"\xE2\x82\"}") == "not-utf8");  // cut short
  CHECK(ruleOf("{\"a\": 1e999}") == "number-too-large");
  CHECK(ruleOf("{\"a\": -1e999}") == "number-too-large");
  CHECK(ruleOf("{\"a\": 1, \"a\": 1}") == "duplicate-key");
  CHECK(ruleOf("[{\"b\": {\"a\": 1, \"c\": 2, \"a\": 3}}]") == "duplicate-key");
}

TEST_CASE("numbers beyond integers are still numbers") {
  CHECK(parsed("18446744073709551615").number == 18446744073709551615.0);
  CHECK(parsed("123456789012345678901234567890").number == 123456789012345678901234567890.0);
  CHECK(parsed("-9223372036854775808").number == -9223372036854775808.0);
  CHECK(parsed("1e-400").number == 0);
}

TEST_CASE("depth is bounded at 32 levels") {
  CHECK(ruleOf(repeated("[", 32) + repeated("]", 32)) == "accepted");
  CHECK(ruleOf(repeated("[", 33) + repeated("]", 33)) == "too-deep");
  CHECK(ruleOf(repeated("[", 1'000'000)) == "too-deep");
  CHECK(ruleOf(repeated("{\"a\":", 200'000)) == "too-deep");
}

TEST_CASE("size is bounded in values and in bytes") {
  // 199,999 items and the array itself are 200,000 values.
  CHECK(ruleOf("[" + repeated("0,", 199'998) + "0]") == "accepted");
  CHECK(ruleOf("[" + repeated("0,", 199'999) + "0]") == "too-large");
  CHECK(ruleOf("\"" + std::string(maxDocumentBytes - 2, 'x') + "\"") == "accepted");
  CHECK(ruleOf("\"" + std::string(maxDocumentBytes - 1, 'x') + "\"") == "too-large");
}

TEST_CASE("every byte of a document may be cut off or changed without harm") {
  const std::string text = "{\"a\": [1, -2.5e3, true], \"\\u00e9\": {\"b\": \"x\\n\"}}";
  for (std::size_t i = 0; i < text.size(); ++i) {
    CHECK_FALSE(parseDocument(text.substr(0, i)));
    for (int byte = 0; byte < 256; ++byte) {
      std::string changed = text;
      changed[i] = static_cast<char>(byte);
      const Result<Node> document = parseDocument(changed);
      if (document) continue;
      CHECK(document.issues().front().line <= (byte == '\n' ? 2 : 1));
      CHECK_FALSE(document.issues().front().expected.empty());
    }
  }
}

TEST_CASE("a summary is one short line") {
  CHECK(summaryOf(parsed("\"a\\nb\"")) == "\"a b\"");
  CHECK(summaryOf(parsed("[1, 2]")) == "an array of 2");
  CHECK(summaryOf(parsed("{}")) == "an object of 0");
  CHECK(summaryOf(parsed("1.50")) == "1.50");
  CHECK(summaryOf(parsed("\"" + repeated("é", 100) + "\"")) == "\"" + repeated("é", 30) + "…\"");
}

}  // namespace firebreak
