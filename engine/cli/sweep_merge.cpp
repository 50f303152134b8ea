// sweep --merge: the shards of one sweep, joined to the file that one process would have written.
#include <algorithm>
#include <cerrno>

#include "input.h"
#include "report.h"
#include "sweep_command.h"
#include "sweep_file.h"

namespace firebreak::cli {
namespace {

constexpr std::size_t mostMetaBytes = std::size_t{1} << 20;
constexpr int mostMetaDepth = 6;  // what `firebreak sweep` writes has four levels

struct Shard {
  std::string path;
  Json meta;
};

struct ShardSet {
  std::vector<std::string> paths;  // by shard, from the first
  Json meta;                       // of the whole
  std::size_t points = 0, rowsOfPoint = 1;
};

Issue notShard(const std::string& path, std::string expected) {
  return {.rule = "not-a-shard", .found = path, .expected = std::move(expected)};
}

std::size_t countIn(const Json& meta, const char* key) {
  const auto found = meta.find(key);
  return found != meta.end() && found->is_number_unsigned() ? found->get<std::size_t>() : 0;
}

bool isListOfText(const Json& json) {
  return json.is_array() && std::all_of(json.begin(), json.end(), [](const Json& each) { return each.is_string(); });
}

// Null for what is no JSON or nested deeper than any companion: copying and comparing recurse into it.
Json parseMeta(const std::string& text) {
  bool tooDeep = false;
  const auto shallow = [&tooDeep](int depth, Json::parse_event_t event, const Json&) {
    const bool opens = event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start;
    if (opens && depth >= mostMetaDepth) tooDeep = true;
    return !tooDeep;
  };
  Json meta = Json::parse(text, shallow, /*allow_exceptions=*/false);
  return tooDeep ? Json() : meta;
}

Result<Shard> readShard(const std::string& path) {
  const Result<std::string> text = readFile(metaPath(path));
  if (!text) return text.issues();
  if (text->size() > mostMetaBytes) return notShard(metaPath(path), "a file of at most 1 MiB");
  Json meta = parseMeta(*text);
  const bool sound = meta.is_object() && meta.value("format", Json()) == "firebreak-sweep-1" &&
                     countIn(meta, "points") > 0 && countIn(meta, "shard") > 0 && countIn(meta, "runs") > 0 &&
                     countIn(meta, "shards") >= countIn(meta, "shard") &&
                     countIn(meta, "shards") <= std::size_t{mostShards} && isListOfText(meta.value("columns", Json()));
  if (!sound) return notShard(metaPath(path), "what `firebreak sweep --out` writes beside its file");
  return Shard{path, std::move(meta)};
}

Json wholeMeta(Json meta) {
  meta["shard"] = 1;
  meta["shards"] = 1;
  return meta;
}

std::vector<Issue> checkSet(const std::vector<Shard>& shards, ShardSet& set) {
  std::vector<Issue> issues;
  const std::size_t count = countIn(shards[0].meta, "shards");
  for (const Shard& shard : shards) {
    const std::size_t number = countIn(shard.meta, "shard");
    if (countIn(shard.meta, "shards") != count || wholeMeta(shard.meta) != set.meta)
      issues.push_back(notShard(shard.path, "a shard of the same sweep as " + shards[0].path));
    else if (number <= set.paths.size() && !set.paths[number - 1].empty())
      issues.push_back(notShard(shard.path, "another shard than " + set.paths[number - 1]));
    else {
      if (set.paths.size() < number) set.paths.resize(number);
      set.paths[number - 1] = shard.path;
    }
  }
  std::string missing;
  std::size_t gaps = 0;
  for (std::size_t k = 0; k < count && issues.empty(); ++k)
    if ((k >= set.paths.size() || set.paths[k].empty()) && ++gaps <= 10)
      missing += (missing.empty() ? "" : ", ") + std::to_string(k + 1) + "/" + std::to_string(count);
  if (gaps > 0)
    issues.push_back({.rule = "shards-missing",
                      .found = std::to_string(gaps) + " missing: " + missing + (gaps > 10 ? ", …" : ""),
                      .expected = "all " + std::to_string(count) + " shards"});
  return issues;
}

Result<ShardSet> gather(const std::vector<std::string>& paths) {
  std::vector<Issue> issues;
  std::vector<Shard> shards;
  for (const std::string& path : paths) {
    Result<Shard> shard = readShard(path);
    if (shard)
      shards.push_back(std::move(shard).value());
    else
      issues.insert(issues.end(), shard.issues().begin(), shard.issues().end());
  }
  if (!issues.empty()) return issues;
  ShardSet set = {.paths = {}, .meta = wholeMeta(shards[0].meta)};
  set.points = countIn(set.meta, "points");
  if (set.meta.value("eachRun", Json()) == true) set.rowsOfPoint = countIn(set.meta, "runs");
  issues = checkSet(shards, set);
  if (!issues.empty()) return issues;
  return set;
}

Result<std::size_t> openShards(const ShardSet& set, std::vector<LineReader>& readers) {
  const std::string header = csvHeader(set.meta["columns"].get<std::vector<std::string>>());
  for (const std::string& path : set.paths) {
    errno = 0;
    LineReader& reader = readers.emplace_back(path);
    std::string first;
    if (!reader.opened()) return fileIssue("unreadable", path, "a file that can be read");
    if (!reader.next(first) || !reader.whole() || first + "\n" != header)
      return notShard(path, "the header that its " + metaPath(path) + " names");
  }
  return readers.size();
}

// Point by point from the shard that has it; nothing is held but a line of each.
Result<std::size_t> join(const ShardSet& set, std::FILE* out) {
  std::vector<LineReader> readers;
  const Result<std::size_t> opened = openShards(set, readers);
  if (!opened) return opened.issues();
  const std::string header = csvHeader(set.meta["columns"].get<std::vector<std::string>>());
  std::fwrite(header.data(), 1, header.size(), out);
  std::string line;
  for (std::size_t point = 0; point < set.points; ++point) {
    const std::size_t shard = point % readers.size();
    for (std::size_t row = 0; row < set.rowsOfPoint; ++row) {
      if (!readers[shard].next(line) || !readers[shard].whole() || pointOfRow(line) != point)
        return Issue{.rule = "unfinished-shard",
                     .found = set.paths[shard] + ": not all of point " + std::to_string(point),
                     .expected = "a finished shard",
                     .hint = "run it again with --resume"};
      line += "\n";
      std::fwrite(line.data(), 1, line.size(), out);
    }
  }
  for (std::size_t shard = 0; shard < readers.size(); ++shard)
    if (readers[shard].next(line)) return notShard(set.paths[shard], "nothing after its last point");
  return set.points;
}

Result<std::size_t> writeMerged(const ShardSet& set, const std::string& path) {
  const std::string partial = path + ".partial";
  errno = 0;
  File out(std::fopen(partial.c_str(), "wb"));
  if (!out) return fileIssue("unwritable", path, "a file that can be written");
  Result<std::size_t> joined = join(set, out.get());
  const bool failed = std::ferror(out.get()) != 0;
  const bool closed = std::fclose(out.release()) == 0;
  if (joined && (failed || !closed)) joined = fileIssue("unwritable", path, "room for the whole file");
  if (joined) {
    const Result<std::size_t> meta = replaceFile(metaPath(path), printed(set.meta));
    if (!meta) joined = meta.issues();
  }
  if (joined && std::rename(partial.c_str(), path.c_str()) != 0)
    joined = fileIssue("unwritable", path, "a file that can be written");
  if (!joined) std::remove(partial.c_str());
  return joined;
}

// The issues name their files.
Answer mergeRefused(const std::vector<Issue>& issues) {
  return {.output = "", .issues = issues, .source = ""};
}

}  // namespace

Answer mergeShards(const Arguments& arguments) {
  if (arguments.out.empty())
    return mergeRefused({{.rule = "usage", .found = "--merge without --out", .expected = "--out FILE"}});
  for (const std::string& path : {arguments.out, metaPath(arguments.out)})
    if (fileExists(path))
      return mergeRefused({{.rule = "file-exists", .found = path, .expected = "a file that does not exist yet"}});
  const Result<ShardSet> set = gather(arguments.files);
  if (!set) return mergeRefused(set.issues());
  const Result<std::size_t> merged = writeMerged(*set, arguments.out);
  if (!merged) return mergeRefused(merged.issues());
  if (!arguments.json)
    return {.output = arguments.out + ": " + grouped(static_cast<std::int64_t>(*merged)) + " points\n",
            .issues = {},
            .source = ""};
  Json json = set->meta;
  json["out"] = arguments.out;
  json["meta"] = metaPath(arguments.out);
  return {.output = printed(json), .issues = {}, .source = ""};
}

}  // namespace firebreak::cli
