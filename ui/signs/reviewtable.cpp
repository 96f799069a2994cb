#include "reviewtable.h"

#include "core/analysis/signsentences.h"
#include "core/analysis/signtexts.h"
#include "core/analysis/signwords.h"

#include <map>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QString whatOf(const SignReview &review)
{
    return review.sign ? review.sign->sentence : u"признака больше нет"_s;
}

} // namespace

ExportTable reviewTable(const SignReport &report, const std::vector<SignReview> &reviews)
{
    using Type = ExportColumn::Type;
    std::map<SchoolLogin, QString> names;
    for (const SchoolSigns &school : report.schools)
        names.emplace(school.school, school.name);
    ExportColumn state{u"Состояние"_s, Type::Text, 0};
    for (const ReviewState each :
         {ReviewState::New, ReviewState::Working, ReviewState::Explained, ReviewState::Confirmed, ReviewState::Closed})
        state.order << reviewStateName(each);
    ExportTable table;
    table.title = u"Проверка признаков"_s;
    table.columns = {state,
                     {u"Школа"_s, Type::Text, 0},
                     {u"Работа"_s, Type::Text, 0},
                     {u"Признак"_s, Type::Text, 0},
                     {u"Заметка"_s, Type::Text, 0},
                     {u"Изменился"_s, Type::Text, 0},
                     {u"Кто"_s, Type::Text, 0},
                     {u"Когда"_s, Type::Text, 0},
                     {u"Что видно"_s, Type::Text, 0}};
    for (const SignReview &review : reviews) {
        const auto name = names.find(review.name.school);
        const ReviewEntry *last = review.history.empty() ? nullptr : &review.history.front();
        table.rows.push_back(
            {reviewStateName(review.state), name == names.end() ? review.name.school.text() : name->second,
             signSubjectText(review.name.paper, review.name.schoolClass), signKindName(review.name.kind),
             last && !last->note.isEmpty() ? QVariant(last->note) : QVariant(),
             review.reopened ? QVariant(u"да"_s) : QVariant(),
             last && !last->who.isEmpty() ? QVariant(last->who) : QVariant(),
             last ? QVariant(last->at.toLocalTime().toString(u"dd.MM.yyyy HH:mm"_s)) : QVariant(), whatOf(review)});
    }
    return table;
}

} // namespace versta
