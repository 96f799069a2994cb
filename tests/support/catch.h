#pragma once

// The only place that names Catch2: moving to v3 is a change of this file.

#include <QDate>
#include <QString>

#include <catch2/catch.hpp>

#include <ostream>

// Qt values in failure messages as text. Catch finds these by argument-dependent look-up.
inline std::ostream &operator<<(std::ostream &out, const QString &text)
{
    return out << '"' << text.toStdString() << '"';
}

inline std::ostream &operator<<(std::ostream &out, const QDate &date)
{
    return out << date.toString(Qt::ISODate).toStdString();
}
