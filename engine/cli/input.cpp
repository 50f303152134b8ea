#include "input.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace firebreak::cli {
namespace {

constexpr std::size_t mostBytes = std::size_t{16} << 20;

Issue fileIssue(const char* rule, const std::string& path, const char* expected) {
  const std::string reason = errno ? std::strerror(errno) : "an error while reading";
  return {.pointer = "", .rule = rule, .found = path + " (" + reason + ")", .expected = expected};
}

}  // namespace

Result<std::string> readFile(const std::string& path) {
  errno = 0;
  std::FILE* file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
  if (!file) return fileIssue("unreadable", path, "a file that can be read");

  std::string bytes;
  char buffer[65536];
  std::size_t got = 0;
  while (bytes.size() <= mostBytes && (got = std::fread(buffer, 1, sizeof buffer, file)) > 0)
    bytes.append(buffer, got);
  const bool failed = std::ferror(file) != 0;
  const int reason = errno;
  if (file != stdin) std::fclose(file);
  errno = reason;
  if (failed) return fileIssue("unreadable", path, "a file that can be read");
  return bytes;
}

Result<std::size_t> writeFile(const std::string& path, std::string_view bytes) {
  errno = 0;
  std::FILE* file = path == "-" ? stdout : std::fopen(path.c_str(), "wb");
  if (!file) return fileIssue("unwritable", path, "a file that can be written");
  const std::size_t written = std::fwrite(bytes.data(), 1, bytes.size(), file);
  const bool closed = file == stdout ? std::fflush(file) == 0 : std::fclose(file) == 0;
  if (written != bytes.size() || !closed) return fileIssue("unwritable", path, "room for the whole file");
  return written;
}

Result<Scenario> withChanges(Scenario scenario, const std::vector<Change>& changes) {
  std::vector<Issue> issues;
  for (const Change& change : changes) {
    const Result<double> set = setParameter(scenario, change.path, change.value);
    if (!set) issues.insert(issues.end(), set.issues().begin(), set.issues().end());
  }
  if (issues.empty()) issues = validate(scenario);
  if (!issues.empty()) return issues;
  return scenario;
}

Result<Scenario> loadInput(const Arguments& arguments) {
  Result<std::string> text = readFile(arguments.files[0]);
  if (!text) return text.issues();
  Result<Scenario> scenario = loadScenario(text.value());
  if (!scenario) return scenario;
  return withChanges(std::move(scenario).value(), arguments.set);
}

RunKey runKey(const Scenario& scenario, const Arguments& arguments) {
  return {.seed = arguments.seed.value_or(scenario.seed), .run = arguments.run};
}

}  // namespace firebreak::cli
