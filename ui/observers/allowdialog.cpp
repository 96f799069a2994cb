#include "allowdialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

AllowDialog::AllowDialog(const QString &what, const QString &reason, QWidget *parent)
    : QDialog(parent)
    , m_reason(new QLineEdit(reason))
{
    setWindowTitle(u"Отступление от правила"_s);
    auto *label = new QLabel(what);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_reason->setObjectName(u"allowReason"_s);
    m_reason->setPlaceholderText(u"почему это допустимо; пусто — не допускается"_s);
    auto *form = new QFormLayout;
    form->addRow(u"&Причина:"_s, m_reason);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(520, sizeHint().height());
}

QString AllowDialog::reason() const
{
    return m_reason->text().simplified();
}

void AllowDialog::setReason(const QString &reason)
{
    m_reason->setText(reason);
}

} // namespace versta
