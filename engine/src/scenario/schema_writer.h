#pragma once
// JSON text in the shapes that a JSON Schema is made of. Used by schema.cpp.

#include "scenario/json_writer.h"
#include "scenario/registry_table.h"

namespace firebreak {

using Words = std::vector<std::string_view>;

class SchemaWriter : public JsonWriter {
 public:
  void begin(std::string_view name) {
    key(name);
    openObject();
  }
  void beginObject(std::string_view description) {
    member("type", "object");
    if (!description.empty()) member("description", description);
  }
  // After the properties.
  void closed(const Words& required) {
    if (!required.empty()) strings("required", required);
    member("additionalProperties", false);
  }
  void text(std::string_view name, std::string_view description) {
    key(name);
    openObject(Layout::inlined);
    member("type", "string");
    member("description", description);
    close();
  }
  void pattern(std::string_view name, std::string_view expression, std::string_view description) {
    key(name);
    openObject(Layout::inlined);
    member("type", "string");
    member("pattern", expression);
    member("description", description);
    close();
  }
  void words(std::string_view name, const Words& values, std::string_view description) {
    key(name);
    openObject(Layout::inlined);
    strings("enum", values);
    member("description", description);
    close();
  }
  void flag(std::string_view name, std::string_view description) {
    key(name);
    openObject(Layout::inlined);
    member("type", "boolean");
    member("description", description);
    close();
  }
  void number(std::string_view name, bool whole, double minimum, double maximum, std::string_view description) {
    key(name);
    openObject(Layout::inlined);
    member("type", whole ? "integer" : "number");
    member("minimum", minimum);
    member("maximum", maximum);
    member("description", description);
    close();
  }
  void reference(std::string_view name, std::string_view definition) {
    key(name);
    openObject(Layout::inlined);
    member("$ref", "#/$defs/" + std::string(definition));
    close();
  }
  void arrayOf(std::string_view name, std::string_view definition, std::string_view description) {
    begin(name);
    member("type", "array");
    member("description", description);
    reference("items", definition);
    close();
  }

  void parameter(const Parameter& p) {
    key(p.key);
    openObject();
    member("title", p.label);
    member("description", p.meaning);
    member("type", p.whole ? "integer" : "number");
    member("minimum", p.minimum);
    member("maximum", p.maximum);
    member("default", p.fallback);
    notes(p);
    close();
  }
  // The value of one rung of a ladder; its default differs from rung to rung.
  void ladder(const Parameter& p) {
    key(p.key);
    openObject();
    member("title", p.label);
    member("description", p.meaning);
    member("type", "object");
    const Ladder standard;
    begin("properties");
    for (int rung = 1; rung < rungCount; ++rung) {
      key(std::to_string(rung));
      openObject(Layout::inlined);
      member("type", "number");
      member("minimum", p.minimum);
      member("maximum", p.maximum);
      member("default", rungsOf(standard, p)[static_cast<std::size_t>(rung)]);
      close();
    }
    close();
    member("additionalProperties", false);
    notes(p);
    close();
  }
  void parametersOf(ParameterScope scope) {
    for (const Parameter& p : parameters()) {
      if (p.scope == scope) parameter(p);
    }
  }

 private:
  void notes(const Parameter& p) {
    std::string comment = "symbol " + std::string(p.symbol);
    if (!p.unit.empty()) comment += "; unit " + std::string(p.unit);
    member("$comment", comment + "; serves " + std::string(p.serves));
  }
};

}  // namespace firebreak
