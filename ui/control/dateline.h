#pragma once

#include <QDate>
#include <QLineEdit>

#include <optional>

namespace versta {

/// A day as people type it: «19.12.2022», «19 декабря 2022 г.»; nullopt when it is none.
[[nodiscard]] std::optional<QDate> typedDay(const QString &text);

/// A line for a day, which may stay empty.
class DateLine final : public QLineEdit
{
    Q_OBJECT

public:
    explicit DateLine(const QString &name, QWidget *parent = nullptr);

    void setDay(const std::optional<QDate> &day);
    /// nullopt when the line is empty or names no day.
    [[nodiscard]] std::optional<QDate> day() const;
    /// What is wrong with the line, for the user; empty when it is empty or names a day.
    [[nodiscard]] QString problem() const;
};

} // namespace versta
