#pragma once

#include "controlstore.h"
#include "minutesstore.h"
#include "observerstore.h"
#include "partystore.h"
#include "planstore.h"
#include "recheckstore.h"
#include "resultstore.h"
#include "schoolplanstore.h"
#include "schoolstore.h"
#include "signstore.h"
#include "sqlite.h"

namespace versta {

/// All stores over one connection: what an edit may change and a query may read.
struct Stores
{
    explicit Stores(Database &database)
        : plans(database)
        , parties(database)
        , schools(database)
        , results(database)
        , signs(database)
        , control(database)
        , observers(database)
        , rechecks(database)
        , minutes(database)
        , schoolPlans(database)
        , m_database(database)
    {
    }

    PlanStore plans;
    PartyStore parties;
    SchoolStore schools;
    ResultStore results;
    SignStore signs;
    ControlStore control;
    ObserverStore observers;
    RecheckStore rechecks;
    MinutesStore minutes;
    SchoolPlanStore schoolPlans;

    /// The connection under the stores: to change through it is for an edit alone, to look for everyone.
    [[nodiscard]] Database &database() { return m_database; }
    [[nodiscard]] const Database &database() const { return m_database; }

private:
    Database &m_database;
};

} // namespace versta
