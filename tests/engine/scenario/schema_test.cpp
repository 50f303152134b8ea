// engine/src/scenario/schema: the schema says of the format what the registry says. That the shipped files fit it is
// checked by an independent validator in tests/scenarios.
#include <catch_amalgamated.hpp>

#include "engine/registry.h"
#include "engine/scenario.h"
#include "scenario/document.h"
#include "scenario/registry_table.h"
#include "scenario/vocabulary.h"

namespace firebreak {
namespace {

const Node& at(const Node& root, std::initializer_list<std::string_view> keys) {
  const Node* node = &root;
  for (std::string_view key : keys) {
    INFO(key);
    node = node->find(key);
    REQUIRE(node != nullptr);
  }
  return *node;
}

const Node& definitionOf(const Node& schema, const Parameter& parameter) {
  switch (parameter.scope) {
    case ParameterScope::actor:
      if ((parameter.kinds & forStates) != 0) return at(schema, {"$defs", "state", "properties", parameter.key});
      if ((parameter.kinds & forProxies) != 0) return at(schema, {"$defs", "proxy", "properties", parameter.key});
      return at(schema, {"$defs", "organisation", "properties", parameter.key});
    case ParameterScope::ladder: return at(schema, {"$defs", "state", "properties", parameter.key, "properties", "3"});
    case ParameterScope::tie: return at(schema, {"$defs", "tie", "properties", parameter.key});
    case ParameterScope::coalition: return at(schema, {"$defs", "coalition", "properties", parameter.key});
    case ParameterScope::member: return at(schema, {"$defs", "member", "properties", parameter.key});
    case ParameterScope::constant: return at(schema, {"properties", "constants", "properties", parameter.key});
    case ParameterScope::scenario: return at(schema, {"properties", parameter.key});
    case ParameterScope::opportunity: break;
  }
  return at(schema, {"properties", "opportunities", "patternProperties"}).children[0];
}

}  // namespace

TEST_CASE("the schema is JSON and every parameter stands in it with its range") {
  const Result<Node> schema = parseDocument(scenarioSchema());
  REQUIRE(schema);
  CHECK(at(*schema, {"$schema"}).text == "https://json-schema.org/draft/2020-12/schema");
  for (const Parameter& parameter : parameters()) {
    INFO(parameter.key);
    const Node& definition = definitionOf(*schema, parameter);
    CHECK(at(definition, {"minimum"}).number == parameter.minimum);
    CHECK(at(definition, {"maximum"}).number == parameter.maximum);
    CHECK(at(definition, {"type"}).text == (parameter.whole ? "integer" : "number"));
    if (parameter.scope == ParameterScope::ladder || parameter.scope == ParameterScope::opportunity) continue;
    CHECK(at(definition, {"default"}).number == parameter.fallback);
    CHECK(at(definition, {"title"}).text == parameter.label);
    CHECK(at(definition, {"description"}).text == parameter.meaning);
    CHECK(at(definition, {"$comment"}).text.find(parameter.serves) != std::string::npos);
  }
}

TEST_CASE("the schema knows the words of the tables") {
  const Result<Node> schema = parseDocument(scenarioSchema());
  REQUIRE(schema);
  CHECK(at(*schema, {"$defs", "incident", "properties", "type", "enum"}).children.size() == incidentTypes);
  CHECK(at(*schema, {"$defs", "move", "properties", "measure", "enum"}).children.size() == measureCount);
  CHECK(at(*schema, {"$defs", "incident", "properties", "metrics", "properties"}).children.size() == metricCount - 1);
  CHECK(at(*schema, {"properties", "format", "enum"}).children[0].text == formatName);
}

}  // namespace firebreak
