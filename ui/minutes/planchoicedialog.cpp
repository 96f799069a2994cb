#include "planchoicedialog.h"

#include "checklist.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

PlanChoiceDialog::PlanChoiceDialog(const std::vector<PlanHead> &plans, const std::vector<PlanId> &chosen,
                                   QWidget *parent)
    : QDialog(parent)
    , m_list(new CheckList)
{
    setWindowTitle(u"Планы протокола"_s);
    resize(560, 360);
    m_list->setAccessibleName(u"Планы муниципалитета"_s);
    m_list->setWordWrap(true);
    for (const PlanHead &plan : plans)
        m_list->add(plan.title, plan.id.value(), std::ranges::find(chosen, plan.id) != chosen.end());
    m_list->setCurrentRow(0);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(u"Выбрать"_s);
    buttons->button(QDialogButtonBox::Cancel)->setText(u"Отмена"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
}

std::vector<PlanId> PlanChoiceDialog::chosen() const
{
    const auto keys = m_list->checkedKeys();
    std::vector<PlanId> plans(keys.begin(), keys.end());
    std::ranges::sort(plans);
    return plans;
}

} // namespace versta
