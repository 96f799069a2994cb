#pragma once

#include <QString>

class QCommandLinkButton;
class QWidget;

namespace versta {

/// A thing to begin with on an empty page: what it does, a line that explains it, a drawing.
/// \param width pixels; all buttons of a page are as wide as its column
[[nodiscard]] QCommandLinkButton *newLinkButton(const QString &text, const QString &description, const QString &drawing,
                                                int width, QWidget *parent);

} // namespace versta
