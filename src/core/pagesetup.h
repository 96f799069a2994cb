#pragma once

#include <QString>

namespace versta {

/// How a plan is put on paper (A4). Remembered with the plan. Lengths are millimetres, sizes points.
struct PageSetup
{
    enum class Orientation
    {
        Automatic, ///< landscape from five columns on
        Portrait,
        Landscape,
    };

    Orientation orientation = Orientation::Automatic;
    double left = 20; ///< 30 for papers kept over ten years (ГОСТ Р 7.0.97, 3.3)
    double right = 10;
    double top = 20;
    double bottom = 20;
    QString fontFamily; ///< empty: the first of PT Serif, Liberation Serif, Times New Roman that is installed
    double textSize = 12;
    /// 0: chosen by the program, 11 or down to 9 where rows are so tall that pages would stay half empty.
    double tableSize = 0;
    bool columnNumbers = true;         ///< a row 1, 2, 3 … under the header
    bool agreementOnFirstPage = false; ///< СОГЛАСОВАНО beside УТВЕРЖДАЮ instead of after the signature

    friend bool operator==(const PageSetup &, const PageSetup &) = default;
};

} // namespace versta
