#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <random>
#include <vector>

namespace versta {
class Document;
}

namespace versta::test {

/// One edit function with arguments drawn at random from what the document holds. A gesture that finds nothing to act
/// on, or is refused by a rule, changes nothing: that is part of what the property test checks.
struct Gesture
{
    const char *name;
    std::function<void(Document &, std::mt19937 &)> act;
};

/// All edit functions of the document library; a test of its own sees to it that none is missing.
[[nodiscard]] const std::vector<Gesture> &gestures();

/// Every row of every table as text: two documents with the same dump hold the same data.
[[nodiscard]] QByteArray dump(const Document &document);

} // namespace versta::test
