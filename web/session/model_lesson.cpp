#include "web/session/model_lesson.h"

#include <array>

namespace firebreak::web {
namespace {

// The example of docs/classics.md.
constexpr std::array<ClassicSetting, 9> cautiousDefender = {{{"opportunity", .9},
                                                             {"benefit1", 5},
                                                             {"benefit2", 1.4},
                                                             {"falseAlarm", .01},
                                                             {"caution", 8},
                                                             {"traced1", .69},
                                                             {"mistaken1", .01},
                                                             {"traced2", .69},
                                                             {"mistaken2", .01}}};
constexpr std::array<std::string_view, 2> bothAttackers = {"attack1", "attack2"};

constexpr std::array<ModelLesson, 1> lessons = {
    {{.model = "imperfect-attribution",
      .words =
          "Not found in the engine, and shown here: seeing more of one rival’s attacks can "
          "raise attacks by another. Of attacker 1’s deeds 30 % go unseen; let a better sensor see 25 of those 30, "
          "all of them looking like attacker 2’s. Blame on 2 becomes doubtful, a cautious defender stops "
          "answering 2, and 2 attacks more. A sensor that cannot tell who it was can be worse than none. (The verdict "
          "below asks something else: what more sight of the mix that is set would do.)",
      .before = cautiousDefender,
      .after = {"mistaken1", .26},
      .watch = bothAttackers}}};

}  // namespace

const ModelLesson* lessonOf(std::string_view model) {
  for (const ModelLesson& lesson : lessons)
    if (lesson.model == model) return &lesson;
  return nullptr;
}

}  // namespace firebreak::web
