// JSON Schema 2020-12 of format v1. Every number comes from the registry; $comment holds what the standard has no word
// for: symbol, unit and the requirement rows that a parameter serves.

#include "scenario/schema_writer.h"
#include "scenario/text.h"
#include "scenario/vocabulary.h"

namespace firebreak {

namespace {

using Layout = JsonWriter::Layout;

constexpr std::string_view idPattern = "^[A-Za-z][A-Za-z0-9_-]{0,31}$";
constexpr std::string_view pairPattern = "^[A-Za-z][A-Za-z0-9_-]{0,31}>[A-Za-z][A-Za-z0-9_-]{0,31}$";
constexpr std::string_view datePattern = "^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

void writeActor(SchemaWriter& schema, ActorKind kind) {
  const std::string_view word = actorKindWords[static_cast<std::size_t>(kind)];
  schema.begin(word);
  schema.beginObject({});
  schema.begin("properties");
  schema.reference("id", "id");
  schema.text("name", "Shown to people.");
  schema.words("kind", {word}, kind == ActorKind::state ? "A state; the default." : "What sort of actor it is.");
  schema.text("letter", "One or two characters drawn inside the node; default: the first of the name.");
  schema.words("colour", {colourWords.begin(), colourWords.end()}, "An actor colour of the design tokens.");
  schema.text("note", "What is assumed, what is documented.");
  schema.reference("place", "place");
  if (kind == ActorKind::proxy) {
    schema.reference("sponsor", "id");
    schema.flag("harboured", "The sponsor only hosts it and gives no orders; default false.");
  }
  for (const Parameter& parameter : parameters()) {
    const bool rungs = parameter.scope == ParameterScope::ladder;
    if ((!rungs && parameter.scope != ParameterScope::actor) || !appliesTo(parameter, kind)) continue;
    if (rungs)
      schema.ladder(parameter);
    else
      schema.parameter(parameter);
  }
  schema.close();
  Words required = {"id", "name"};
  if (kind != ActorKind::state) required.push_back("kind");
  if (kind == ActorKind::proxy) required.push_back("sponsor");
  schema.closed(required);
  schema.close();
}

void writeActors(SchemaWriter& schema) {
  schema.begin("actor");
  schema.key("oneOf");
  schema.openArray();
  for (std::string_view word : actorKindWords) {
    schema.openObject(Layout::inlined);
    schema.member("$ref", "#/$defs/" + std::string(word));
    schema.close();
  }
  schema.close();
  schema.close();
  for (ActorKind kind : {ActorKind::state, ActorKind::proxy, ActorKind::organisation})
    writeActor(schema, kind);
}

// Exactly one of several ways to say something: {"required": [...]} each.
void writeOneOf(SchemaWriter& schema, const std::vector<Words>& ways) {
  schema.key("oneOf");
  schema.openArray();
  for (const Words& way : ways) {
    schema.openObject(Layout::inlined);
    schema.member("type", "object");
    schema.key("properties");
    schema.openObject();
    for (std::string_view name : way)
      schema.member(name, true);
    schema.close();
    schema.strings("required", way);
    schema.close();
  }
  schema.close();
}

void writeTie(SchemaWriter& schema) {
  schema.begin("tie");
  schema.beginObject(
      "Directed ties between states. Later entries refine earlier ones. A pair that no entry names has no quarrel.");
  schema.begin("properties");
  schema.reference("from", "ids");
  schema.reference("to", "ids");
  schema.begin("between");
  schema.member("type", "array");
  schema.member("minItems", 2.0);
  schema.member("maxItems", 2.0);
  schema.member("description", "Both ways between each of the one and each of the other.");
  schema.reference("items", "ids");
  schema.close();
  schema.arrayOf("among", "id", "Both ways between every two of them.");
  schema.parametersOf(ParameterScope::tie);
  schema.close();
  writeOneOf(schema, {{"from", "to"}, {"between"}, {"among"}});
  schema.closed({});
  schema.close();
}

void writeCoalition(SchemaWriter& schema) {
  schema.begin("coalition");
  schema.beginObject("States that share evidence and burdens and never suspect each other; at most one.");
  schema.begin("properties");
  schema.text("name", "Shown to people.");
  schema.arrayOf("members", "member", "Their weights sum to 1.");
  schema.parametersOf(ParameterScope::coalition);
  schema.close();
  schema.closed({"members"});
  schema.close();

  schema.begin("member");
  schema.beginObject("A member of the coalition.");
  schema.begin("properties");
  schema.reference("actor", "id");
  schema.parametersOf(ParameterScope::member);
  schema.close();
  schema.closed({"actor"});
  schema.close();
}

void writeDay(SchemaWriter& schema) {
  schema.number("tick", true, 0, maxTicks - 1, "Day, 0 is the first.");
  schema.pattern("date", datePattern, "Instead of tick, where the scenario has a startDate.");
}

void writeIncident(SchemaWriter& schema) {
  schema.begin("incident");
  schema.beginObject("A documented incident. What is not given is drawn.");
  schema.begin("properties");
  writeDay(schema);
  schema.pattern("attacker", idPattern, "A state or proxy, or crime.");
  schema.reference("target", "id");
  schema.words("type", incidentWords(),
               "Which row of the table of incidents metrics that are not given are drawn from.");
  schema.begin("metrics");
  schema.beginObject("Documented effects, in the units of the severity rubric.");
  schema.begin("properties");
  const Words metrics = metricWords();
  for (std::size_t q = 0, word = 0; q < metricMaximum.size(); ++q) {
    if (q != frequencyMetric) schema.number(metrics[word++], false, 0, metricMaximum[q], "Raw value of the metric.");
  }
  schema.close();
  schema.closed({});
  schema.close();
  schema.flag("falseFlag", "Whether the traces point to somebody else; drawn if not given.");
  schema.pattern("framed", idPattern, "With a false flag: the state it points to, or crime.");
  schema.text("title", "Shown instead of the type.");
  schema.text("source", "Where it is documented, and what of it is assumed.");
  schema.close();
  writeOneOf(schema, {{"tick"}, {"date"}});
  schema.closed({"attacker", "target"});
  schema.close();
}

void writeMove(SchemaWriter& schema) {
  schema.begin("move");
  schema.beginObject("A documented act of one state toward another.");
  schema.begin("properties");
  writeDay(schema);
  schema.words("act", {actWords.begin(), actWords.end()},
               "Take a measure, lower the posture, state something, offer a settlement.");
  schema.reference("actor", "id");
  schema.reference("target", "id");
  schema.words("measure", measureWords(), "With act measure: the posture becomes that of the measure's rung.");
  schema.number("rung", true, 0, rungCount - 2, "With act lower: the rung to which the posture is lowered.");
  schema.flag("misread", "With act measure or statement: how it was read; drawn if not given.");
  schema.flag("accepted", "With act offer: whether it leads to a truce; default true.");
  schema.text("title", "Shown to people.");
  schema.text("source", "Where it is documented.");
  schema.close();
  writeOneOf(schema, {{"tick"}, {"date"}});
  schema.closed({"act", "actor", "target"});
  schema.close();
}

void writeChange(SchemaWriter& schema) {
  schema.begin("change");
  schema.beginObject("From the start of a day on, a parameter has another value.");
  schema.begin("properties");
  writeDay(schema);
  schema.text("parameter", "Path of the parameter, as in --set: actors.A.preparedness.");
  schema.begin("value");
  schema.member("type", "number");
  schema.member("description", "Within the range of the parameter.");
  schema.close();
  schema.text("title", "Shown to people.");
  schema.text("source", "Where it is documented.");
  schema.close();
  writeOneOf(schema, {{"tick"}, {"date"}});
  schema.closed({"parameter", "value"});
  schema.close();
}

void writeNote(SchemaWriter& schema) {
  schema.begin("note");
  schema.beginObject("What happened in the documented case: drawn beside the run, never computed with.");
  schema.begin("properties");
  writeDay(schema);
  schema.reference("actor", "id");
  schema.number("rung", true, 0, rungCount - 1, "The documented tier, as a rung of the ladder.");
  schema.text("text", "What happened.");
  schema.text("source", "Where it is documented.");
  schema.close();
  writeOneOf(schema, {{"tick"}, {"date"}});
  schema.closed({"text"});
  schema.close();
}

void writeSmallDefinitions(SchemaWriter& schema) {
  schema.pattern("id", idPattern, "The id of an actor.");
  schema.begin("ids");
  schema.key("oneOf");
  schema.openArray();
  schema.openObject(Layout::inlined);
  schema.member("$ref", "#/$defs/id");
  schema.close();
  schema.openObject(Layout::inlined);
  schema.member("type", "array");
  schema.reference("items", "id");
  schema.close();
  schema.close();
  schema.close();
  schema.begin("place");
  schema.member("type", "array");
  schema.member("minItems", 2.0);
  schema.member("maxItems", 2.0);
  schema.member("description", "From left to right, from top to bottom.");
  schema.number("items", false, 0, 1, "Share of the width or height.");
  schema.close();
}

void writeRootProperties(SchemaWriter& schema) {
  schema.text("$schema", "Where editors find this schema.");
  schema.words("format", {formatName}, "This format.");
  schema.pattern("id", "^[a-z0-9][a-z0-9-]{0,63}$", "The id of the scenario.");
  schema.text("title", "Shown to people.");
  schema.text("summary", "One or two sentences.");
  schema.text("description", "What to look at.");
  schema.text("assumptions", "What is assumption rather than fact.");
  schema.begin("sources");
  schema.member("type", "array");
  schema.begin("items");
  schema.member("type", "string");
  schema.close();
  schema.close();
  schema.pattern("startDate", datePattern, "Date of tick 0; left out for a fictional calendar.");
  schema.flag("fictional", "False for a documented crisis; default true.");
  schema.parametersOf(ParameterScope::scenario);
  schema.number("seed", true, 0, maxSeed, "Used when none is asked for; default 1.");
  schema.pattern("focus", pairPattern, "The tie that is selected first; default: the first two states.");
  schema.arrayOf("actors", "actor", "States first.");
  schema.arrayOf("ties", "tie", "Ties between states.");
  schema.begin("opportunities");
  schema.beginObject("Attacker and target, and how many chances to attack arise a day.");
  const Parameter& rate = *parameterNamed(ParameterScope::opportunity, "opportunity");
  schema.begin("patternProperties");
  schema.number(pairPattern, false, rate.minimum, rate.maximum, rate.meaning);
  schema.close();
  schema.closed({});
  schema.close();
  schema.reference("coalition", "coalition");
  schema.begin("constants");
  schema.beginObject("Global constants of the model.");
  schema.begin("properties");
  schema.parametersOf(ParameterScope::constant);
  schema.close();
  schema.closed({});
  schema.close();
  schema.words("dynamics", {dynamicsWords.begin(), dynamicsWords.end()}, "Special cases of the model; default full.");
  schema.words("rubric", {rubricWords.begin(), rubricWords.end()},
               "By which published rubric incidents are scored; default project.");
  schema.number("linearGain", false, 0, maxLinearGain,
                "With linear dynamics: pressure per unit of tension; default 1.");
  schema.begin("script");
  schema.beginObject("What is documented and therefore not left to the model.");
  schema.begin("properties");
  schema.arrayOf("incidents", "incident", "Incidents.");
  schema.arrayOf("moves", "move", "Measures, statements and offers.");
  schema.arrayOf("changes", "change", "Parameters that have another value from a day on.");
  schema.close();
  schema.closed({});
  schema.close();
  schema.arrayOf("history", "note", "What happened in the documented case.");
}

}  // namespace

std::string scenarioSchema() {
  SchemaWriter schema;
  schema.openObject();
  schema.member("$schema", "https://json-schema.org/draft/2020-12/schema");
  schema.member("title", "Firebreak scenario, format v1");
  schema.beginObject(
      "A crisis to be simulated. Rules that go beyond the shape of the document are checked by `firebreak validate`.");
  schema.begin("properties");
  writeRootProperties(schema);
  schema.close();
  schema.closed({"format", "id", "title", "actors"});
  schema.begin("$defs");
  writeActors(schema);
  writeTie(schema);
  writeCoalition(schema);
  writeIncident(schema);
  writeMove(schema);
  writeChange(schema);
  writeNote(schema);
  writeSmallDefinitions(schema);
  schema.close();
  schema.close();
  return std::move(schema).finish();
}

}  // namespace firebreak
