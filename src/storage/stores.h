#pragma once

#include "partystore.h"
#include "planstore.h"
#include "sqlite.h"

namespace versta {

/// All stores over one connection: what an edit may change and a query may read.
struct Stores
{
    explicit Stores(Database &connection)
        : database(connection)
        , plans(connection)
        , parties(connection)
    {
    }

    Database &database;
    PlanStore plans;
    PartyStore parties;
};

} // namespace versta
