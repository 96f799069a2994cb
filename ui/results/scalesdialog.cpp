#include "scalesdialog.h"

#include "valuetableview.h"

#include "document/document.h"
#include "document/resultedits.h"

#include <QDialogButtonBox>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Type = ExportColumn::Type;

constexpr int HighestScore = 200;

ValueTable tableOf(const std::vector<ResultSetHead> &sets)
{
    ValueTable table;
    table.table.title = u"Шкалы отметок"_s;
    table.table.columns = {{u"Работа"_s},
                           {u"Наибольший балл"_s, Type::Integer},
                           {u"«3» от"_s, Type::Integer},
                           {u"«4» от"_s, Type::Integer},
                           {u"«5» от"_s, Type::Integer},
                           {u"Откуда шкала"_s}};
    for (const ResultSetHead &set : sets) {
        std::vector<QVariant> row{set.key.title(), set.maximum ? QVariant(*set.maximum) : QVariant()};
        for (std::size_t mark = 0; mark < 3; ++mark)
            row.push_back(set.scale ? QVariant(set.scale->lowest[mark]) : QVariant());
        row.push_back(set.scale ? set.scale->source : u"не известна"_s);
        table.table.rows.push_back(std::move(row));
        table.keys.push_back(set.id.value());
    }
    return table;
}

bool sameSteps(const MarkScale &left, const MarkScale &right)
{
    return left.lowest == right.lowest && left.source == right.source;
}

} // namespace

ScalesDialog::ScalesDialog(Document &document, ResultSetId set, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_list(new ValueTableView(u"Шкалы отметок"_s))
    , m_work(new QLabel)
    , m_source(new QLineEdit)
    , m_builtIn(new QPushButton(u"Взять &известную"_s))
    , m_remove(new QPushButton(u"&Убрать"_s))
    , m_store(new QPushButton(u"За&писать"_s))
{
    setWindowTitle(u"Шкалы отметок"_s);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    layOut();
    connect(m_list, &ValueTableView::currentKeyChanged, this, &ScalesDialog::showChosen);
    connect(m_builtIn, &QPushButton::clicked, this, &ScalesDialog::takeBuiltIn);
    connect(m_remove, &QPushButton::clicked, this, &ScalesDialog::removeScale);
    connect(m_store, &QPushButton::clicked, this, &ScalesDialog::storeEntered);
    connect(m_source, &QLineEdit::textChanged, this, &ScalesDialog::updateButtons);
    for (QSpinBox *box : m_lowest)
        connect(box, &QSpinBox::valueChanged, this, &ScalesDialog::updateButtons);
    connect(&m_document, &Document::changed, this, [this](const ChangeSet &changes) {
        if (touchesResults(changes))
            reload();
    });
    reload();
    choose(set.isValid() || m_sets.empty() ? set : m_sets.front().id);
}

void ScalesDialog::layOut()
{
    auto *text =
        new QLabel(u"Отметки, которые есть в выгрузке, остаются как в ней. Шкала нужна там, где их нет, и чтобы "
                   "проверить выгруженные."_s);
    text->setWordWrap(true);
    m_work->setObjectName(u"scaleWork"_s);
    auto *fields = new QHBoxLayout;
    const QString captions[] = {u"«&3» от:"_s, u"«&4» от:"_s, u"«&5» от:"_s};
    for (std::size_t mark = 0; mark < 3; ++mark) {
        auto *box = new QSpinBox;
        box->setRange(0, HighestScore);
        box->setSpecialValueText(u"—"_s);
        box->setAccessibleName(u"Наименьший балл на «%1»"_s.arg(mark + 3));
        auto *caption = new QLabel(captions[mark]);
        caption->setBuddy(box);
        fields->addWidget(caption);
        fields->addWidget(box);
        fields->addSpacing(6);
        m_lowest.push_back(box);
    }
    auto *caption = new QLabel(u"&Откуда:"_s);
    caption->setBuddy(m_source);
    m_source->setAccessibleName(u"Откуда шкала"_s);
    m_source->setPlaceholderText(u"приказ, письмо, страница…"_s);
    fields->addWidget(caption);
    fields->addWidget(m_source, 1);
    auto *actions = new QHBoxLayout;
    actions->addStretch(1);
    for (QPushButton *button : {m_builtIn, m_remove, m_store}) {
        button->setAutoDefault(false);
        actions->addWidget(button);
    }
    auto *box = new QGroupBox(u"Шкала работы"_s);
    auto *inside = new QVBoxLayout(box);
    inside->addWidget(m_work);
    inside->addLayout(fields);
    inside->addLayout(actions);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(u"Закрыть"_s, QDialogButtonBox::RejectRole);
    auto *whole = new QVBoxLayout(this);
    whole->addWidget(text);
    whole->addWidget(m_list, 1);
    whole->addWidget(box);
    whole->addWidget(buttons);
    resize(860, 560);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ScalesDialog::reload()
{
    m_sets = resultSets(m_document).value_or(std::vector<ResultSetHead>());
    m_list->setTable(tableOf(m_sets));
    showChosen();
}

void ScalesDialog::choose(ResultSetId set)
{
    m_list->goTo(set.value());
    showChosen();
}

const ResultSetHead *ScalesDialog::chosen() const
{
    const auto found = std::ranges::find(m_sets, ResultSetId(m_list->currentKey()), &ResultSetHead::id);
    return found == m_sets.end() ? nullptr : &*found;
}

void ScalesDialog::showChosen()
{
    const ResultSetHead *set = chosen();
    m_work->setText(set ? set->key.title() : u"Выберите работу в списке."_s);
    enter(set && set->scale ? *set->scale : MarkScale());
}

void ScalesDialog::enter(const MarkScale &scale)
{
    for (std::size_t mark = 0; mark < 3; ++mark) {
        const QSignalBlocker silent(m_lowest[mark]);
        m_lowest[mark]->setValue(scale.lowest[mark]);
    }
    m_source->setText(scale.source);
    updateButtons();
}

MarkScale ScalesDialog::entered() const
{
    MarkScale scale;
    for (std::size_t mark = 0; mark < 3; ++mark)
        scale.lowest[mark] = m_lowest[mark]->value();
    scale.source = m_source->text().simplified();
    const ResultSetHead *set = chosen();
    scale.maximum = set ? set->maximum.value_or(0) : 0;
    return scale;
}

bool ScalesDialog::isChanged() const
{
    const ResultSetHead *set = chosen();
    return set && !sameSteps(entered(), set->scale.value_or(MarkScale()));
}

void ScalesDialog::storeEntered()
{
    const ResultSetHead *set = chosen();
    if (!set || !isChanged())
        return;
    MarkScale scale = entered();
    // What was typed over is no longer from where it was.
    if (scale.source.isEmpty() || (set->scale && scale.source == set->scale->source))
        scale.source = u"указана вручную"_s;
    static_cast<void>(setMarkScale(m_document, set->id, scale));
}

void ScalesDialog::removeScale()
{
    if (const ResultSetHead *set = chosen(); set && set->scale)
        static_cast<void>(setMarkScale(m_document, set->id, std::nullopt));
}

void ScalesDialog::takeBuiltIn()
{
    const ResultSetHead *set = chosen();
    if (const auto scale = set ? MarkScales::builtIn().find(set->key) : std::nullopt)
        enter(*scale);
}

void ScalesDialog::updateButtons()
{
    const ResultSetHead *set = chosen();
    const bool writable = set && !m_document.isReadOnly();
    const MarkScale scale = entered();
    const bool rises = scale.lowest[0] > 0 && scale.lowest[1] > scale.lowest[0] && scale.lowest[2] > scale.lowest[1] &&
                       (scale.maximum == 0 || scale.lowest[2] <= scale.maximum);
    for (QSpinBox *box : m_lowest)
        box->setEnabled(writable);
    m_source->setEnabled(writable);
    m_builtIn->setEnabled(writable && MarkScales::builtIn().find(set->key));
    m_remove->setEnabled(writable && set->scale);
    m_store->setEnabled(writable && rises && isChanged());
    m_store->setToolTip(rises ? QString() : u"Баллы должны возрастать и не превышать наибольший балл"_s);
}

} // namespace versta
