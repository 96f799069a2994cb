#pragma once

namespace versta {

/// What becomes of a row of a list that is loaded into a register.
enum class ListRowState
{
    New,     ///< the register gets an entry
    Changed, ///< an entry of the register gets other values
    Same,    ///< the register says the same
    Refused  ///< the row is left out
};

} // namespace versta
