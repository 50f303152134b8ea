#pragma once
// The file of a sweep and its companion: FILE.csv grows point by point, FILE.meta.json stands before the first.

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>

#include "engine/error.h"
#include "sweep_plan.h"

namespace firebreak::cli {

struct FileCloser {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, FileCloser>;

std::string metaPath(const std::string& csvPath);  // "a.csv" → "a.meta.json", "a" → "a.meta.json"
bool fileExists(const std::string& path);
Issue fileIssue(const char* rule, const std::string& path, const char* expected);

// Lines one by one, of any length, and where each ends.
class LineReader {
 public:
  explicit LineReader(const std::string& path) : file_(std::fopen(path.c_str(), "rb")), buffer_(65536, '\0') {}

  bool opened() const { return file_ != nullptr; }
  // Without its end; false at the end of the file. The last line counts as whole only with its line feed.
  bool next(std::string& line);
  bool whole() const { return whole_; }
  std::uint64_t bytes() const { return bytes_; }  // up to and with the last line

 private:
  File file_;
  std::string buffer_;
  std::size_t at_ = 0, held_ = 0;
  std::uint64_t bytes_ = 0;
  bool whole_ = false;
};

// "12" of "12,0.5,…"; SIZE_MAX if it does not start with a number.
std::size_t pointOfRow(const std::string& row);

// Writes all of it under another name first, so that there is never half a file.
Result<std::size_t> replaceFile(const std::string& path, const std::string& bytes);

// Where to go on: a fresh file with its header, or, with resume, the old one cut after its last whole point.
struct SweepFile {
  File file;
  std::size_t kept = 0;  // points
};
Result<SweepFile> openSweep(const SweepPlan& plan, const std::string& path, bool resume);

}  // namespace firebreak::cli
