#include "signsettingsdialog.h"

#include "messagebar.h"
#include "personname.h"
#include "quotarulemodel.h"
#include "signsettingmodel.h"

#include "results/valuetableview.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QTableView *newTable(const QString &name, const QString &spoken, QAbstractItemModel *model)
{
    auto *view = new QTableView;
    view->setObjectName(name);
    view->setAccessibleName(spoken);
    view->setModel(model);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setTabKeyNavigation(false);
    view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                          QAbstractItemView::AnyKeyPressed);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + 8);
    view->horizontalHeader()->setHighlightSections(false);
    view->setWordWrap(false);
    return view;
}

QString valueText(const SettingHistoryEntry &entry)
{
    if (entry.value.isNull())
        return u"по умолчанию"_s;
    if (entry.key == QuotasKey)
        return entry.value.toObject()[u"on"_s].toBool() ? u"включены"_s : u"выключены"_s;
    return QLocale(QLocale::Russian).toString(entry.value.toDouble(), 'g', 6);
}

QString titleOf(const QString &key)
{
    if (key == QuotasKey)
        return u"Правила региона"_s;
    const auto field = std::ranges::find(settingFields(), key, &SettingField::key);
    return field == settingFields().end() ? key : field->group + u": "_s + field->title;
}

} // namespace

SignSettingsDialog::SignSettingsDialog(const SignSettings &settings, const std::vector<SettingHistoryEntry> &history,
                                       bool writable, QWidget *parent)
    : QDialog(parent)
    , m_writable(writable)
    , m_message(new MessageBar(this))
    , m_tabs(new QTabWidget)
    , m_thresholds(new SignSettingModel(settings, writable, this))
    , m_view(newTable(u"signThresholds"_s, u"Пороги признаков"_s, m_thresholds))
    , m_reset(new QPushButton(u"Вернуть значение по &умолчанию"_s))
    , m_quotasOn(new QCheckBox(u"&Проверять правила региона"_s))
    , m_quotasName(new QLineEdit(settings.quotas.name))
    , m_rules(new QuotaRuleModel(settings.quotas.rules, writable, this))
    , m_rulesView(newTable(u"quotaRules"_s, u"Правила региона"_s, m_rules))
    , m_removeRule(new QPushButton(u"У&далить строку"_s))
    , m_who(new QLineEdit(personName()))
{
    setWindowTitle(u"Настройки признаков"_s);
    m_tabs->addTab(newThresholds(), u"Пороги"_s);
    m_tabs->addTab(newQuotas(settings.quotas), u"Правила региона"_s);
    m_tabs->addTab(newHistory(history), u"История изменений"_s);
    m_who->setObjectName(u"signSettingsWho"_s);
    m_who->setEnabled(writable);
    auto *whoLabel = new QLabel(u"&Кто изменяет:"_s);
    whoLabel->setBuddy(m_who);
    auto *buttons = new QDialogButtonBox(writable ? QDialogButtonBox::Save | QDialogButtonBox::Cancel
                                                  : QDialogButtonBox::StandardButtons(QDialogButtonBox::Close));
    connect(buttons, &QDialogButtonBox::accepted, this, &SignSettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(whoLabel);
    bottom->addWidget(m_who, 1);
    bottom->addStretch(1);
    bottom->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addWidget(m_tabs, 1);
    layout->addLayout(bottom);
    updateButtons();
    resize(980, 620);
}

QWidget *SignSettingsDialog::newThresholds()
{
    auto *page = new QWidget;
    auto *text =
        new QLabel(u"Настройки принадлежат этому муниципалитету и хранятся в его файле. После изменения признаки "
                   "считаются заново; всё, что посчитано раньше, посчитано с другими настройками."_s);
    text->setWordWrap(true);
    m_reset->setObjectName(u"resetThreshold"_s);
    auto *all = new QPushButton(u"Вернуть &все по умолчанию"_s);
    all->setObjectName(u"resetThresholds"_s);
    all->setEnabled(m_writable);
    for (int row = 0; row < m_thresholds->rowCount(); ++row) {
        if (m_thresholds->isHeading(row))
            m_view->setSpan(row, 0, 1, SignSettingModel::ColumnCount);
    }
    m_view->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_view->resizeColumnsToContents();
    m_view->setColumnWidth(SignSettingModel::Title, fontMetrics().averageCharWidth() * 52);
    m_view->setCurrentIndex(m_thresholds->index(1, SignSettingModel::Value));
    connect(m_reset, &QPushButton::clicked, this, [this] { m_thresholds->reset(m_view->currentIndex().row()); });
    connect(all, &QPushButton::clicked, m_thresholds, &SignSettingModel::resetAll);
    connect(m_thresholds, &SignSettingModel::refused, this, &SignSettingsDialog::refuse);
    connect(m_thresholds, &SignSettingModel::edited, this, &SignSettingsDialog::updateButtons);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &SignSettingsDialog::updateButtons);
    auto *below = new QHBoxLayout;
    below->addWidget(m_reset);
    below->addWidget(all);
    below->addStretch();
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(text);
    layout->addWidget(m_view, 1);
    layout->addLayout(below);
    return page;
}

QWidget *SignSettingsDialog::newQuotas(const QuotaRules &quotas)
{
    auto *page = new QWidget;
    auto *text = new QLabel(u"Некоторые регионы своим приказом задают пределы долей отметок. К методикам ФИОКО такие "
                            "правила не относятся и об объективности сами по себе не говорят: честная школа может "
                            "выйти за любой из них. В список программы они не входят и по умолчанию выключены."_s);
    text->setWordWrap(true);
    m_quotasOn->setObjectName(u"quotasOn"_s);
    m_quotasOn->setChecked(quotas.on);
    m_quotasOn->setEnabled(m_writable);
    m_quotasName->setObjectName(u"quotasName"_s);
    m_quotasName->setEnabled(m_writable);
    auto *nameLabel = new QLabel(u"&Чьи правила и какого года:"_s);
    nameLabel->setBuddy(m_quotasName);
    auto *add = new QPushButton(u"&Добавить строку"_s);
    add->setObjectName(u"addQuotaRule"_s);
    m_removeRule->setObjectName(u"removeQuotaRule"_s);
    auto *example = new QPushButton(u"&Набор программы"_s);
    example->setObjectName(u"exampleQuotas"_s);
    example->setToolTip(exampleQuotas().name);
    for (QPushButton *button : {add, example})
        button->setEnabled(m_writable);
    m_rulesView->setColumnWidth(QuotaRuleModel::Subject, fontMetrics().averageCharWidth() * 34);
    connect(add, &QPushButton::clicked, this, [this] {
        m_rules->addRule();
        m_rulesView->setCurrentIndex(m_rules->index(m_rules->rowCount() - 1, QuotaRuleModel::Subject));
        m_rulesView->edit(m_rulesView->currentIndex());
    });
    connect(m_removeRule, &QPushButton::clicked, this,
            [this] { m_rules->removeRule(m_rulesView->currentIndex().row()); });
    connect(example, &QPushButton::clicked, this, [this] {
        m_quotasName->setText(exampleQuotas().name);
        m_rules->setRules(exampleQuotas().rules);
    });
    connect(m_rules, &QuotaRuleModel::refused, this, &SignSettingsDialog::refuse);
    connect(m_rules, &QuotaRuleModel::edited, this, &SignSettingsDialog::updateButtons);
    connect(m_rulesView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SignSettingsDialog::updateButtons);
    auto *name = new QHBoxLayout;
    name->addWidget(nameLabel);
    name->addWidget(m_quotasName, 1);
    auto *below = new QHBoxLayout;
    for (QPushButton *button : {add, m_removeRule, example})
        below->addWidget(button);
    below->addStretch();
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(text);
    layout->addWidget(m_quotasOn);
    layout->addLayout(name);
    layout->addWidget(m_rulesView, 1);
    layout->addLayout(below);
    return page;
}

QWidget *SignSettingsDialog::newHistory(const std::vector<SettingHistoryEntry> &history)
{
    auto *view = new ValueTableView(u"История изменений"_s);
    view->setObjectName(u"signSettingHistory"_s);
    using Type = ExportColumn::Type;
    ValueTable values;
    values.table.columns = {{u"Когда"_s, Type::Text, 0},
                            {u"Кто"_s, Type::Text, 0},
                            {u"Настройка"_s, Type::Text, 0},
                            {u"Стало"_s, Type::Text, 0}};
    for (const SettingHistoryEntry &entry : history)
        values.table.rows.push_back({entry.when.toLocalTime().toString(u"dd.MM.yyyy HH:mm"_s), entry.who,
                                     titleOf(entry.key), valueText(entry)});
    view->setTable(std::move(values));
    return view;
}

SignSettings SignSettingsDialog::settings() const
{
    SignSettings settings = m_thresholds->settings();
    settings.quotas = {m_quotasOn->isChecked(), m_quotasName->text().trimmed(), m_rules->rules()};
    return settings;
}

QString SignSettingsDialog::who() const
{
    return m_who->text().trimmed();
}

void SignSettingsDialog::accept()
{
    if (const QStringList problems = settingProblems(settings()); !problems.isEmpty())
        return refuse(problems.join(u'\n'));
    rememberPersonName(who());
    QDialog::accept();
}

void SignSettingsDialog::refuse(const QString &why)
{
    m_message->show(MessageBar::Kind::Warning, why);
}

void SignSettingsDialog::updateButtons()
{
    m_message->hide();
    const int row = m_view->currentIndex().row();
    m_reset->setEnabled(m_writable && row >= 0 && m_thresholds->isChanged(row));
    m_removeRule->setEnabled(m_writable && m_rulesView->currentIndex().isValid());
}

} // namespace versta
