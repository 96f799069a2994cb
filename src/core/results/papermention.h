#pragma once

#include "exampaper.h"
#include "sheet.h"

namespace versta {

/// What a text, the frame of a report or the name of a file says about the work. Parts that it does not say are empty.
struct PaperMention
{
    std::optional<Procedure> procedure;
    int year = 0;
    QString subject;
    int grade = 0;
    QString level;
    std::optional<int> maximum; ///< of the primary score; only a frame says it
    QString date;               ///< only a frame says it
    bool individual = false;    ///< «Индивидуальные результаты»

    /// Takes over what this one lacks.
    void complete(const PaperMention &other);
};

/// «ВПР 2026 Русский язык 4 класс», «РУ 4 Статистика по отметкам», «Русскому языку», «ВПР 2021, 5 класс».
[[nodiscard]] PaperMention mentionIn(QStringView text);
/// The rows above the header (title, «Предмет:», «Максимальный первичный балл:», «Дата:») and the sheet's name.
/// \param headerTop Excel's number of the header's first row; 0: there is none
[[nodiscard]] PaperMention mentionInFrame(const Sheet &sheet, int headerTop);
/// The file's name, then its folders from the nearest on; a folder «5» is a grade, a folder «2022» a year.
[[nodiscard]] PaperMention mentionInPath(const QString &path);

/// «Б», «П», «В» and the words they stand for.
[[nodiscard]] TaskDifficulty difficultyOf(QStringView text);
/// The mark of «Ср.% вып. уч. гр.баллов 4», «Группа баллов «4»», «Получившие отметку 4»; nullopt for other texts.
[[nodiscard]] std::optional<int> markGroupOf(QStringView text);

} // namespace versta
