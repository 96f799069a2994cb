#include "roleheader.h"

#include "readingwords.h"

#include <QComboBox>
#include <QEvent>
#include <QPainter>
#include <QStyleOptionComboBox>

#include <array>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Roles{ColumnRole::Number,      ColumnRole::Activity, ColumnRole::Deadline, ColumnRole::Result,
                           ColumnRole::Responsible, ColumnRole::Control,  ColumnRole::Note,     ColumnRole::Other};
constexpr int HeaderLines = 3;
constexpr int Space = 3;

} // namespace

RoleHeader::RoleHeader(int firstColumn, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_firstColumn(firstColumn)
{
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
        const QString role = u"Роль столбца: %1"_s.arg(roleName(column.role));
        box->setToolTip(column.guessed ? role + u" (определена по содержанию)"_s : role);
    }
    placeBoxes();
}

int RoleHeader::boxWidth(std::size_t column) const
{
    if (static_cast<qsizetype>(column) >= m_boxes.size())
        return 0;
    const QComboBox *box = m_boxes[static_cast<qsizetype>(column)];
    QStyleOptionComboBox option;
    option.initFrom(box);
    const QSize text(box->fontMetrics().horizontalAdvance(box->currentText()), box->fontMetrics().height());
    return box->style()->sizeFromContents(QStyle::CT_ComboBox, &option, text, box).width() + 2; // as placed
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
    return {QHeaderView::sizeHint().width(), boxHeight() + HeaderLines * fontMetrics().lineSpacing() + 2 * Space};
}

void RoleHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int section) const
{
    QHeaderView::initStyleOptionForIndex(option, section);
    option->text.clear(); // paintSection() writes it below the box
}

void RoleHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, section);
    painter->restore();
    const QString text = model()->headerData(section, orientation()).toString();
    const QRect room = rect.adjusted(Space, boxHeight() + Space, -Space, -Space);
    const bool fits = fontMetrics().boundingRect(room, Qt::TextWordWrap, text).height() <= room.height();
    painter->save();
    painter->setClipRect(room);
    painter->setPen(palette().color(QPalette::ButtonText));
    painter->drawText(room, Qt::AlignLeft | Qt::TextWordWrap | (fits ? Qt::AlignVCenter : Qt::AlignTop), text);
    painter->restore();
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

int RoleHeader::boxHeight() const
{
    return m_boxes.isEmpty() ? 0 : m_boxes.constFirst()->sizeHint().height() + 1;
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
