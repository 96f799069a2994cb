#include "observerimportdialog.h"

#include <QComboBox>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// What a column can be, the fields behind «не загружать».
QStringList fieldNames()
{
    QStringList names{u"— не загружать —"_s};
    for (const ObserverField field : AllObserverFields)
        names << observerFieldName(field);
    return names;
}

int meaningOf(std::optional<ObserverField> field)
{
    return field ? int(std::ranges::find(AllObserverFields, *field) - AllObserverFields.begin()) + 1 : 0;
}

} // namespace

ObserverImportDialog::ObserverImportDialog(const QString &fileName, std::vector<Sheet> sheets,
                                           std::vector<Observer> stored, std::vector<School> schools, QWidget *parent)
    : ListImportDialog({.sheet = u"&Таблица:"_s,
                        .thing = u"Наблюдатель"_s,
                        .second = u"Реестр"_s,
                        .added = u"новый"_s,
                        .addedDrawing = u"row-add"_s,
                        .unusable = u"Укажите, в каком столбце фамилия, имя, отчество."_s,
                        .counted = {u"человека"_s, u"человека"_s, u"человек"_s}},
                       sheets, fieldNames(), parent)
    , m_stored(std::move(stored))
    , m_schools(std::move(schools))
    , m_register(new QComboBox)
{
    setWindowTitle(u"Реестр наблюдателей из файла «%1»"_s.arg(fileName));
    m_register->setObjectName(u"importRegister"_s);
    m_register->addItem(u"как в списке"_s, -1);
    for (const ObserverRegister list : AllObserverRegisters)
        m_register->addItem(observerRegisterName(list), int(list));
    addChoice(u"&Реестр:"_s, m_register);
    connect(m_register, &QComboBox::currentIndexChanged, this, &ObserverImportDialog::readRows);
    start(likeliestObserverList(sheets));
}

std::optional<int> ObserverImportDialog::recognise()
{
    m_layout = recogniseObserverList(sheet());
    return m_layout.headerRow;
}

std::vector<int> ObserverImportDialog::meanings() const
{
    std::vector<int> chosen;
    for (const auto &field : m_layout.columns)
        chosen.push_back(meaningOf(field));
    return chosen;
}

void ObserverImportDialog::takeMeaning(int column, int meaning)
{
    const auto field = meaning == 0 ? std::nullopt : std::optional(AllObserverFields[std::size_t(meaning - 1)]);
    // Each field stands once, but for what may be put together of several columns.
    const bool joined =
        field == ObserverField::Name || field == ObserverField::Contact || field == ObserverField::Workplace;
    for (auto &other : m_layout.columns) {
        if (other == field && !joined)
            other.reset();
    }
    m_layout.columns[std::size_t(column)] = field;
}

void ObserverImportDialog::setField(int column, std::optional<ObserverField> field)
{
    takeMeaning(column, meaningOf(field));
    readMeanings();
}

std::optional<std::vector<ListImportDialog::Row>> ObserverImportDialog::read()
{
    const int chosen = m_register->currentData().toInt();
    const auto list = chosen < 0 ? std::nullopt : std::optional(ObserverRegister(chosen));
    m_entries = m_layout.isUsable() ? compareObserverList(sheet(), m_layout, m_stored, m_schools, list)
                                    : std::vector<ObserverListEntry>();
    if (!m_layout.isUsable())
        return std::nullopt;
    std::vector<Row> rows;
    for (const ObserverListEntry &entry : m_entries)
        rows.push_back({entry.row, entry.state, entry.observer.name, observerRegisterName(entry.observer.list),
                        (entry.changes + entry.notes).join(u"; "_s)});
    return rows;
}

} // namespace versta
