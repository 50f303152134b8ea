#pragma once
// The strip over the futures: baseline and change in words, how many futures, and the export.

#include <span>
#include <string>

#include "web/ui/canvas.h"
#include "web/views/futures_head.h"

namespace firebreak::web {

// A thing that can be saved, as a line of the export menu.
struct ExportChoice {
  std::string label, detail;
};

// Returns the index of the export that was asked for in this pass, or −1.
int drawFuturesHead(Canvas& canvas, const FuturesHeadView& view, std::span<const ExportChoice> exports, Rect area);

// The export menu alone, where there is no strip.
int drawExportMenu(Canvas& canvas, std::span<const ExportChoice> exports, Rect area);

}  // namespace firebreak::web
