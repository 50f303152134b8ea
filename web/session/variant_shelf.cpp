#include "web/session/variant_shelf.h"

#include <algorithm>
#include <cstdint>

namespace firebreak::web {
namespace {

struct Character {
  std::uint32_t code = 0;
  std::size_t bytes = 1;
  bool sound = false;
};

// The character that a text begins with; not sound where it is no UTF-8.
Character firstOf(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(0) < 0x80) return {byte(0), 1, true};
  const std::size_t length = byte(0) >= 0xF0 ? 4 : byte(0) >= 0xE0 ? 3 : byte(0) >= 0xC2 ? 2 : 0;
  if (length == 0 || byte(0) > 0xF4 || text.size() < length) return {};
  std::uint32_t code = byte(0) & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0u) != 0x80u) return {};
    code = (code << 6) | (byte(i) & 0x3Fu);
  }
  const std::uint32_t least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
  const bool sound = code >= least && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
  return {code, sound ? length : 1, sound};
}

bool isBlank(std::uint32_t code) {
  return code <= 0x20 || (code >= 0x7F && code <= 0xA0) || code == 0x2028 || code == 0x2029 || code == 0x3000;
}

// Marks that turn the direction of what stands beside them, or are not seen at all.
bool isUnseen(std::uint32_t code) {
  const auto within = [code](std::uint32_t low, std::uint32_t high) { return code >= low && code <= high; };
  return within(0x200B, 0x200F) || within(0x202A, 0x202E) || within(0x2060, 0x206F) || code == 0xFEFF ||
         within(0xE0000, 0xE0FFF);
}

std::string cleaned(std::string_view typed, int longest) {
  std::string name;
  bool gap = false;
  for (int count = 0; !typed.empty() && count < longest;) {
    const Character next = firstOf(typed);
    const std::string_view bytes = typed.substr(0, next.bytes);
    typed.remove_prefix(next.bytes);
    if (!next.sound || isUnseen(next.code)) continue;
    if (isBlank(next.code)) {
      gap = !name.empty();
      continue;
    }
    if (gap && ++count >= longest) break;
    if (gap) name += ' ';
    gap = false;
    name += bytes;
    ++count;
  }
  return name;
}

bool isTaken(std::string_view name, const VariantShelf& shelf, int slot) {
  for (std::size_t i = 0; i < shelf.kept.size(); ++i)
    if (static_cast<int>(i) != slot && shelf.kept[i].name == name) return true;
  return name == "Baseline";
}

}  // namespace

std::string variantName(std::string_view typed, const VariantShelf& shelf, int slot) {
  const std::string wanted = cleaned(typed, longestVariantName);
  if (wanted.empty()) {
    std::string name = "Variant A";
    while (isTaken(name, shelf, slot))
      ++name.back();
    return name;
  }
  std::string name = wanted;
  for (int n = 2; isTaken(name, shelf, slot); ++n) {
    const std::string ending = " " + std::to_string(n);
    name = cleaned(wanted, longestVariantName - static_cast<int>(ending.size())) + ending;
  }
  return name;
}

}  // namespace firebreak::web
