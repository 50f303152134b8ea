#include "sweep_file.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <unistd.h>

#include "input.h"

namespace firebreak::cli {
namespace {

struct Kept {
  std::uint64_t bytes = 0;
  std::size_t points = 0;
};

Issue otherSweep(const std::string& path, std::string found) {
  return {.rule = "other-sweep",
          .found = path + " (" + std::move(found) + ")",
          .expected = "a file of this very sweep",
          .hint = "nothing was changed; name another file with --out"};
}

bool isNumbers(const std::string& row) {
  double value = 0;
  for (std::size_t start = 0, comma = 0; comma != std::string::npos; start = comma + 1) {
    comma = row.find(',', start);
    if (!parseNumber(row.substr(start, comma == std::string::npos ? comma : comma - start), value)) return false;
  }
  return true;
}

// Whether that very row may stand in the file, as far as can be told without playing it.
bool isRow(const SweepPlan& plan, const std::string& line, std::size_t point, std::size_t row) {
  const std::string start = rowStart(plan, point, row) + ",";
  const auto commas = std::count(line.begin(), line.end(), ',');
  return line.compare(0, start.size(), start) == 0 &&
         static_cast<std::size_t>(commas) + 1 == sweepColumns(plan).size() && isNumbers(line);
}

// Whole points in their order from the start; what is cut short at the end does not count, what is wrong is refused.
Result<Kept> keptPoints(const SweepPlan& plan, const std::string& path) {
  LineReader reader(path);
  std::string line, header = csvHeader(sweepColumns(plan));
  header.pop_back();
  if (!reader.opened()) return fileIssue("unreadable", path, "a file that can be read");
  if (!reader.next(line) || !reader.whole()) {
    if (header.compare(0, line.size(), line) == 0) return Kept{};
    return otherSweep(path, "another header");
  }
  if (line != header) return otherSweep(path, "another header");

  Kept kept = {.bytes = reader.bytes()};
  for (std::size_t row = 0; reader.next(line);) {
    if (kept.points == plan.points()) return otherSweep(path, "more rows than points");
    if (!reader.whole()) break;
    const std::size_t expected = plan.first() + kept.points * plan.shards;
    if (!isRow(plan, line, expected, row))
      return otherSweep(path, "a row that is not of point " + std::to_string(expected));
    if (++row < rowsOfPoint(plan)) continue;
    row = 0;
    ++kept.points;
    kept.bytes = reader.bytes();
  }
  return kept;
}

Result<Kept> resumable(const SweepPlan& plan, const std::string& path) {
  const bool hasMeta = fileExists(metaPath(path));
  if (!fileExists(path) && !hasMeta) return Kept{};
  if (!hasMeta) return otherSweep(path, "without its " + metaPath(path));
  const Result<std::string> meta = readFile(metaPath(path));
  if (!meta) return meta.issues();
  if (*meta != printed(sweepMeta(plan))) return otherSweep(metaPath(path), "of other settings");
  if (!fileExists(path)) return Kept{};
  return keptPoints(plan, path);
}

}  // namespace

std::string metaPath(const std::string& csvPath) {
  const std::size_t dot = csvPath.size() >= 4 ? csvPath.size() - 4 : 0;
  return (csvPath.compare(dot, 4, ".csv") == 0 ? csvPath.substr(0, dot) : csvPath) + ".meta.json";
}

bool fileExists(const std::string& path) {
  return access(path.c_str(), F_OK) == 0;
}

Issue fileIssue(const char* rule, const std::string& path, const char* expected) {
  const std::string reason = errno ? std::strerror(errno) : "an error while reading or writing";
  return {.pointer = "", .rule = rule, .found = path + " (" + reason + ")", .expected = expected};
}

bool LineReader::next(std::string& line) {
  line.clear();
  whole_ = false;
  for (;;) {
    if (at_ == held_) {
      held_ = std::fread(buffer_.data(), 1, buffer_.size(), file_.get());
      at_ = 0;
      if (held_ == 0) break;
    }
    const char* from = buffer_.data() + at_;
    const void* feed = std::memchr(from, '\n', held_ - at_);
    const std::size_t taken = feed ? static_cast<std::size_t>(static_cast<const char*>(feed) - from) : held_ - at_;
    line.append(from, taken);
    at_ += taken + (feed ? 1 : 0);
    bytes_ += taken + (feed ? 1 : 0);
    if (feed) return whole_ = true;
  }
  return !line.empty();
}

std::size_t pointOfRow(const std::string& row) {
  std::size_t point = 0;
  const auto [end, error] = std::from_chars(row.data(), row.data() + row.size(), point);
  return error == std::errc() && end != row.data() + row.size() && *end == ',' ? point : SIZE_MAX;
}

Result<std::size_t> replaceFile(const std::string& path, const std::string& bytes) {
  const std::string partial = path + ".partial";
  const Result<std::size_t> written = writeFile(partial, bytes);
  if (written && std::rename(partial.c_str(), path.c_str()) != 0)
    return fileIssue("unwritable", path, "a file that can be written");
  return written;
}

Result<SweepFile> openSweep(const SweepPlan& plan, const std::string& path, bool resume) {
  if (!resume && (fileExists(path) || fileExists(metaPath(path))))
    return Issue{.rule = "file-exists",
                 .found = fileExists(path) ? path : metaPath(path),
                 .expected = "a file that does not exist yet",
                 .hint = "add --resume to go on with it, or name another"};
  const Result<Kept> kept = resumable(plan, path);
  if (!kept) return kept.issues();

  const Result<std::size_t> meta = replaceFile(metaPath(path), printed(sweepMeta(plan)));
  if (!meta) return meta.issues();
  errno = 0;
  SweepFile sweep = {.file = File(std::fopen(path.c_str(), "ab")), .kept = kept->points};
  if (!sweep.file || ftruncate(fileno(sweep.file.get()), static_cast<off_t>(kept->bytes)) != 0)
    return fileIssue("unwritable", path, "a file that can be written");
  if (kept->bytes == 0) {
    const std::string header = csvHeader(sweepColumns(plan));
    if (std::fwrite(header.data(), 1, header.size(), sweep.file.get()) != header.size())
      return fileIssue("unwritable", path, "room for the whole file");
  }
  return sweep;
}

}  // namespace firebreak::cli
