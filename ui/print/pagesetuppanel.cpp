#include "pagesetuppanel.h"

#include "ui_pagesetuppanel.h"

#include "reports/textmeasure.h"

#include <QFontDatabase>
#include <QLocale>
#include <QSignalBlocker>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Orientation = PageSetup::Orientation;

constexpr std::array Orientations{Orientation::Automatic, Orientation::Portrait, Orientation::Landscape};

/// Faces with serifs that are met on Russian office machines, the usual ones first.
const QStringList &serifFamilies()
{
    static const QStringList families{u"PT Serif"_s,          u"Liberation Serif"_s, u"Times New Roman"_s,
                                      u"PT Astra Serif"_s,    u"XO Thames"_s,        u"DejaVu Serif"_s,
                                      u"Noto Serif"_s,        u"FreeSerif"_s,        u"Tinos"_s,
                                      u"Paratype PT Serif"_s, u"Linux Libertine O"_s};
    return families;
}

} // namespace

PageSetupPanel::PageSetupPanel(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::PageSetupPanel>())
{
    setLocale(QLocale(QLocale::Russian, QLocale::Russia)); // a comma in the numbers
    m_ui->setupUi(this);
    fillFamilies();
    setSetup({});
    const auto report = [this] { Q_EMIT edited(setup()); };
    for (QComboBox *box : {m_ui->orientation, m_ui->family})
        connect(box, &QComboBox::currentIndexChanged, this, report);
    for (QDoubleSpinBox *box : {m_ui->left, m_ui->right, m_ui->top, m_ui->bottom, m_ui->textSize, m_ui->tableSize})
        connect(box, &QDoubleSpinBox::valueChanged, this, report);
    for (QCheckBox *box : {m_ui->columnNumbers, m_ui->agreementOnFirstPage})
        connect(box, &QCheckBox::toggled, this, report);
    connect(m_ui->usual, &QPushButton::clicked, this, [this, report] {
        setSetup({});
        report();
    });
}

PageSetupPanel::~PageSetupPanel() = default;

void PageSetupPanel::setSetup(const PageSetup &setup)
{
    // Fields tell of the user alone.
    std::vector<QSignalBlocker> quiet;
    for (QWidget *field : findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        quiet.emplace_back(field);
    m_ui->orientation->setCurrentIndex(
        static_cast<int>(std::ranges::find(Orientations, setup.orientation) - Orientations.begin()));
    m_ui->left->setValue(setup.left);
    m_ui->right->setValue(setup.right);
    m_ui->top->setValue(setup.top);
    m_ui->bottom->setValue(setup.bottom);
    if (m_ui->family->findData(setup.fontFamily) < 0)
        m_ui->family->addItem(u"%1 (не установлен)"_s.arg(setup.fontFamily), setup.fontFamily);
    m_ui->family->setCurrentIndex(m_ui->family->findData(setup.fontFamily));
    m_ui->textSize->setValue(setup.textSize);
    m_ui->tableSize->setValue(setup.tableSize);
    m_ui->columnNumbers->setChecked(setup.columnNumbers);
    m_ui->agreementOnFirstPage->setChecked(setup.agreementOnFirstPage);
}

PageSetup PageSetupPanel::setup() const
{
    PageSetup setup;
    setup.orientation = Orientations[static_cast<std::size_t>(m_ui->orientation->currentIndex())];
    setup.left = m_ui->left->value();
    setup.right = m_ui->right->value();
    setup.top = m_ui->top->value();
    setup.bottom = m_ui->bottom->value();
    setup.fontFamily = m_ui->family->currentData().toString();
    setup.textSize = m_ui->textSize->value();
    // The lowest value of the field says that the size is left to the program.
    const bool own = m_ui->tableSize->value() > m_ui->tableSize->minimum();
    setup.tableSize = own ? m_ui->tableSize->value() : 0;
    setup.columnNumbers = m_ui->columnNumbers->isChecked();
    setup.agreementOnFirstPage = m_ui->agreementOnFirstPage->isChecked();
    return setup;
}

void PageSetupPanel::fillFamilies()
{
    m_ui->family->addItem(u"Обычный (%1)"_s.arg(installedFamily({})), QString());
    QStringList others = QFontDatabase::families(QFontDatabase::Cyrillic);
    others.removeIf([](const QString &family) { return QFontDatabase::isPrivateFamily(family); });
    for (const QString &family : serifFamilies()) {
        if (others.removeAll(family) > 0)
            m_ui->family->addItem(family, family);
    }
    m_ui->family->insertSeparator(m_ui->family->count());
    for (const QString &family : std::as_const(others))
        m_ui->family->addItem(family, family);
}

} // namespace versta
