#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace versta {

/// A subject found in a text, with the level of the work when the text names one.
struct SubjectMention
{
    QString name;  ///< standard name, «Русский язык»
    QString level; ///< «углублённый», «базовый» or empty
};

/// The standard name of a subject from its code in ФИС ОКО («РУ», «ма») or its name in any case form («Русскому
/// языку», «математика (углубл.)»), wherever it stands in the text. nullopt when no subject is named.
[[nodiscard]] std::optional<SubjectMention> subjectWithin(QStringView text);
/// The subject whose two-letter code the text is; nullopt for anything else.
[[nodiscard]] std::optional<QString> subjectOfCode(QStringView code);
/// The two-letter code of a standard name, «РУ»; empty for subjects that have none here.
[[nodiscard]] QString subjectCode(QStringView name);

} // namespace versta
