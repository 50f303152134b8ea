#include "nciss_file.h"

namespace firebreak::cli {
namespace {

// Takes fields out of a document and gathers what is missing or of the wrong kind.
class Reader {
 public:
  std::vector<Issue> issues;

  std::string text(const Json& object, const char* key, const std::string& at) {
    const Json* field = member(object, key);
    if (field && field->is_string() && !field->get_ref<const std::string&>().empty()) return field->get<std::string>();
    refuse(at + "/" + key, "a text that is not empty");
    return "";
  }

  double number(const Json& object, const char* key, const std::string& at) {
    const Json* field = member(object, key);
    if (field && field->is_number()) return field->get<double>();
    refuse(at + "/" + key, "a number");
    return 0;
  }

  // One call for every object of an array.
  template <class Each>
  void each(const Json& object, const char* key, const std::string& at, Each take) {
    const Json* field = member(object, key);
    if (!field || !field->is_array()) return refuse(at + "/" + key, "an array");
    for (std::size_t n = 0; n < field->size(); ++n) {
      const std::string place = at + "/" + key + "/" + std::to_string(n);
      if (!(*field)[n].is_object())
        refuse(place, "an object");
      else
        take((*field)[n], place);
    }
  }

 private:
  static const Json* member(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
  }
  void refuse(std::string pointer, const char* expected) {
    issues.push_back({.pointer = std::move(pointer), .rule = "wrong-type", .found = "", .expected = expected});
  }
};

NcissCategory categoryOf(Reader& reader, const Json& json, const std::string& at) {
  NcissCategory category = {.key = reader.text(json, "key", at),
                            .label = reader.text(json, "label", at),
                            .weight = reader.number(json, "weight", at),
                            .options = {}};
  reader.each(json, "options", at, [&](const Json& option, const std::string& place) {
    category.options.push_back({reader.text(option, "label", place), reader.number(option, "value", place)});
  });
  return category;
}

}  // namespace

Result<NcissConfig> readNciss(std::string_view text) {
  const Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object())
    return Issue{.pointer = "", .rule = "not-json", .found = "", .expected = "a JSON object (docs/severity.md)"};

  Reader reader;
  NcissConfig config;
  config.name = reader.text(json, "name", "");
  reader.each(json, "categories", "", [&](const Json& category, const std::string& at) {
    config.categories.push_back(categoryOf(reader, category, at));
  });
  reader.each(json, "bands", "", [&](const Json& band, const std::string& at) {
    config.bands.push_back({reader.text(band, "name", at), reader.number(band, "from", at)});
  });
  if (reader.issues.empty()) reader.issues = checkNciss(config);
  if (!reader.issues.empty()) return reader.issues;
  return config;
}

Json jsonOf(const NcissConfig& config) {
  Json json = {{"name", config.name}, {"categories", Json::array()}, {"bands", Json::array()}};
  for (const NcissCategory& category : config.categories) {
    Json options = Json::array();
    for (const NcissOption& option : category.options)
      options.push_back({{"label", option.label}, {"value", option.value}});
    json["categories"].push_back(
        {{"key", category.key}, {"label", category.label}, {"weight", category.weight}, {"options", options}});
  }
  for (const NcissBand& band : config.bands)
    json["bands"].push_back({{"name", band.name}, {"from", band.from}});
  return json;
}

}  // namespace firebreak::cli
