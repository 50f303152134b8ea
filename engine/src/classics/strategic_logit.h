#pragma once
// Deterrence among players who err: a game tree in which each move is a logit of what follows, solved backwards; after
// Signorino, American Political Science Review 93(2), 1999. Numbers our own.
//
//   challenger ─▶ SQ  or attack ─▶ defender ─▶ CON  or resist ─▶ challenger ─▶ BD  or W

namespace firebreak::classics {

struct StrategicLogit {
  // Utilities of the four ends: status quo, defender concedes, challenger backs down, war.
  struct Ends {
    double statusQuo, concede, backDown, war;
  };
  Ends challenger = {0, 1, -.5, -1};
  Ends defender = {0, -1, .5, -.8};  // statusQuo is not used: the defender has no part in it
  double precision = 1;              // λ ≥ 0
};

struct StrategicLogitResult {
  double warAtEnd = 0, resist = 0, attack = 0;               // each given that the player is asked
  double statusQuo = 0, concede = 0, backDown = 0, war = 0;  // outcomes; sum to 1
};

StrategicLogitResult solve(const StrategicLogit& game);

}  // namespace firebreak::classics
