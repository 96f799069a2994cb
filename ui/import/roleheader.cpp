#include "roleheader.h"

#include "readingwords.h"

#include <QComboBox>
#include <QEvent>

#include <array>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Roles{ColumnRole::Number,      ColumnRole::Activity, ColumnRole::Deadline, ColumnRole::Result,
                           ColumnRole::Responsible, ColumnRole::Control,  ColumnRole::Note,     ColumnRole::Other};
constexpr int HeaderLines = 2;
constexpr int Space = 3;

} // namespace

RoleHeader::RoleHeader(int firstColumn, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_firstColumn(firstColumn)
{
    setDefaultAlignment(Qt::AlignHCenter | Qt::AlignBottom | Qt::Alignment(Qt::TextWordWrap));
    setSectionsClickable(false);
    setHighlightSections(false);
    connect(this, &QHeaderView::sectionResized, this, &RoleHeader::placeBoxes);
    connect(this, &QHeaderView::geometriesChanged, this, &RoleHeader::placeBoxes);
}

void RoleHeader::setRoles(const std::vector<ReadColumn> &columns, bool changeable)
{
    const auto wanted = static_cast<qsizetype>(columns.size());
    while (m_boxes.size() > wanted)
        delete m_boxes.takeLast();
    while (m_boxes.size() < wanted)
        addBox();
    for (qsizetype i = 0; i < wanted; ++i) {
        const ReadColumn &column = columns[static_cast<std::size_t>(i)];
        QComboBox *box = m_boxes[i];
        box->setCurrentIndex(static_cast<int>(std::ranges::find(Roles, column.role) - Roles.begin()));
        box->setEnabled(changeable);
        const QString name = column.header.simplified();
        box->setAccessibleName(u"Роль столбца %1 %2"_s.arg(i + 1).arg(name).trimmed());
        box->setToolTip(column.guessed ? u"Роль столбца (определена по содержанию)"_s : u"Роль столбца"_s);
    }
    placeBoxes();
}

void RoleHeader::placeBoxes()
{
    for (int i = 0; i < static_cast<int>(m_boxes.size()); ++i) {
        const int section = m_firstColumn + i;
        QComboBox *box = m_boxes[i];
        box->setVisible(section < count());
        if (section < count())
            box->setGeometry(sectionViewportPosition(section) + 1, 1, sectionSize(section) - 2,
                             box->sizeHint().height());
    }
}

QSize RoleHeader::sizeHint() const
{
    const int box = m_boxes.isEmpty() ? 0 : m_boxes.constFirst()->sizeHint().height() + Space;
    return {QHeaderView::sizeHint().width(), box + HeaderLines * fontMetrics().lineSpacing() + 2 * Space};
}

bool RoleHeader::eventFilter(QObject *watched, QEvent *event)
{
    // Scrolling past must not change a role.
    if (event->type() == QEvent::Wheel && !static_cast<QWidget *>(watched)->hasFocus())
        return true;
    return QHeaderView::eventFilter(watched, event);
}

void RoleHeader::resizeEvent(QResizeEvent *event)
{
    QHeaderView::resizeEvent(event);
    placeBoxes();
}

void RoleHeader::addBox()
{
    auto *box = new QComboBox(viewport());
    const auto column = static_cast<std::size_t>(m_boxes.size());
    for (const ColumnRole role : Roles)
        box->addItem(roleName(role));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setFocusPolicy(Qt::StrongFocus);
    box->installEventFilter(this);
    connect(box, &QComboBox::activated, this,
            [this, column](int index) { Q_EMIT roleChosen(column, Roles[static_cast<std::size_t>(index)]); });
    m_boxes << box;
}

} // namespace versta
