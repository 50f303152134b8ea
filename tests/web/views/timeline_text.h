#pragma once
// A timeline view as text, every field of it, so that two can be compared and a difference be read.

#include <sstream>
#include <string>

#include "web/views/timeline_view.h"

namespace firebreak::test {

inline std::string bandText(const web::EvidenceBand& band) {
  std::ostringstream out;
  out << "band " << band.number << " of " << band.victim << " event " << band.event << " rung " << band.rung << " open "
      << band.open << " framed " << band.framed;
  for (const int day : band.day)
    out << " d" << day;
  for (const float standard : band.standard)
    out << " q" << standard;
  for (const web::Suspect& suspect : band.suspects) {
    out << " | " << suspect.actor << " " << suspect.name << " " << suspect.letter << " " << suspect.colour;
    for (const float belief : suspect.belief)
      out << " " << belief;
  }
  return out.str() + "\n";
}

inline std::string markText(const web::TimelineMark& mark) {
  std::ostringstream out;
  out << mark.id << " " << mark.title << " day " << mark.day << " lane " << mark.lane << ">" << mark.toward << " place "
      << mark.place << "/" << mark.of << " weight " << mark.weight << " rung " << mark.from << ">" << mark.rung
      << " type " << mark.incidentType << " felt " << mark.felt << " true " << mark.severity << " flags "
      << mark.scripted << mark.selected << mark.answered << mark.misread << mark.innocent << mark.criminal;
  for (const int lane : mark.partners)
    out << " p" << lane;
  return out.str() + "\n";
}

inline std::string timelineText(const web::TimelineView& view) {
  std::ostringstream out;
  out << "day " << view.day << " " << view.today << " of " << view.horizon << "\n";
  for (const web::Lane& lane : view.lanes)
    out << "lane " << lane.name << "\n";
  for (const web::TimelineMark& mark : view.marks)
    out << markText(mark);
  for (const web::TimelineArrow& arrow : view.arrows)
    out << "arrow " << arrow.mark << " " << static_cast<int>(arrow.style) << "\n";
  for (const web::TimelineStem& stem : view.stems)
    out << "stem " << stem.mark << " " << stem.perpetrator << "\n";
  for (const web::TimelineNote& note : view.notes)
    out << "note " << note.day << " " << note.lane << " " << note.text << "\n";
  for (const web::TimelineTruce& truce : view.truces)
    out << "truce " << truce.lane << " " << truce.toward << " " << truce.from << " " << truce.to << "\n";
  for (const web::EvidenceBand& band : view.bands)
    out << bandText(band);
  return out.str();
}

}  // namespace firebreak::test
