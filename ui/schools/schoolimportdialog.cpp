#include "schoolimportdialog.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

std::vector<SchoolListRole> allRoles()
{
    std::vector<SchoolListRole> roles{SchoolListRole()};
    for (const SchoolField field : AllSchoolFields)
        roles.push_back(SchoolListRole::of(field));
    roles.push_back(SchoolListRole::year());
    return roles;
}

QString roleName(const SchoolListRole &role)
{
    switch (role.kind) {
    case SchoolListRole::Kind::Ignored:
        return u"— не загружать —"_s;
    case SchoolListRole::Kind::Year:
        return u"Год названия"_s;
    case SchoolListRole::Kind::Field:
        return role.field == SchoolField::ShortName ? u"Краткое название"_s : schoolFieldName(role.field);
    }
    return {};
}

QStringList roleNames()
{
    QStringList names;
    for (const SchoolListRole &role : allRoles())
        names << roleName(role);
    return names;
}

// The sheet that looks most like a list of schools.
std::size_t likeliestSchoolList(const std::vector<Sheet> &sheets)
{
    const auto weight = [](const Sheet &sheet) {
        const auto layout = recogniseSchoolList(sheet);
        return layout.isUsable() ? std::ranges::count_if(layout.columns,
                                                         [](const SchoolListRole &role) {
                                                             return role.kind != SchoolListRole::Kind::Ignored;
                                                         })
                                 : 0;
    };
    return std::size_t(std::ranges::max_element(sheets, {}, weight) - sheets.begin());
}

} // namespace

SchoolImportDialog::SchoolImportDialog(const QString &fileName, std::vector<Sheet> sheets, std::vector<School> stored,
                                       QWidget *parent)
    : ListImportDialog({.sheet = u"&Лист:"_s,
                        .thing = u"Школа"_s,
                        .second = u"Логин"_s,
                        .added = u"новая"_s,
                        .addedDrawing = u"school-add"_s,
                        .unusable = u"Укажите, в каком столбце логин или название школы."_s,
                        .counted = {u"школу"_s, u"школы"_s, u"школ"_s}},
                       sheets, roleNames(), parent)
    , m_stored(std::move(stored))
{
    setWindowTitle(u"Список школ из файла «%1»"_s.arg(fileName));
    start(likeliestSchoolList(sheets));
}

std::optional<int> SchoolImportDialog::recognise()
{
    m_layout = recogniseSchoolList(sheet());
    return m_layout.headerRow;
}

std::vector<int> SchoolImportDialog::meanings() const
{
    const auto roles = allRoles();
    std::vector<int> chosen;
    for (const SchoolListRole &role : m_layout.columns)
        chosen.push_back(int(std::ranges::find(roles, role) - roles.begin()));
    return chosen;
}

void SchoolImportDialog::takeMeaning(int column, int meaning)
{
    const SchoolListRole role = allRoles()[std::size_t(meaning)];
    // Each role stands once, but for contacts.
    for (SchoolListRole &other : m_layout.columns) {
        if (other == role && role != SchoolListRole::of(SchoolField::Contact))
            other = SchoolListRole();
    }
    m_layout.columns[std::size_t(column)] = role;
}

void SchoolImportDialog::setRole(int column, const SchoolListRole &role)
{
    const auto roles = allRoles();
    takeMeaning(column, int(std::ranges::find(roles, role) - roles.begin()));
    readMeanings();
}

std::optional<std::vector<ListImportDialog::Row>> SchoolImportDialog::read()
{
    m_entries = m_layout.isUsable() ? compareSchoolList(m_stored, readSchoolList(sheet(), m_layout))
                                    : std::vector<SchoolListEntry>();
    if (!m_layout.isUsable())
        return std::nullopt;
    std::vector<Row> rows;
    for (const SchoolListEntry &entry : m_entries)
        rows.push_back({entry.row, entry.state, entry.school.name(), entry.school.login.text(),
                        (entry.changes + entry.notes).join(u"; "_s)});
    return rows;
}

} // namespace versta
