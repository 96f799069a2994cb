#pragma once

#include "pagelayout.h"

class QPainter;

namespace versta {

/// Draws a page in black on whatever is there; the paper itself is the caller's to fill. One unit of the painter must
/// be one point: scale it to the device before. Nothing is drawn for a page that does not exist.
/// \param page index from 0
void paintPage(QPainter &painter, const PageLayout &layout, int page);

} // namespace versta
