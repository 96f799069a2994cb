#include "settingsdialog.h"

#include "recentfiles.h"
#include "settings.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QLabel>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(QWidget *parent)
    : QDialog(parent)
    , m_reopenLast(new QCheckBox(u"&Открывать муниципалитет, с которым работали последним"_s, this))
    , m_forgetRecent(new QCheckBox(u"О&чистить список недавних файлов"_s, this))
{
    setWindowTitle(u"Настройки"_s);
    m_reopenLast->setChecked(settings::reopenLast());
    m_forgetRecent->setEnabled(!recentfiles::paths().isEmpty());
    auto *start = new QGroupBox(u"При запуске"_s, this);
    (new QVBoxLayout(start))->addWidget(m_reopenLast);
    auto *files = new QGroupBox(u"Файлы"_s, this);
    auto *fileLines = new QVBoxLayout(files);
    fileLines->addWidget(m_forgetRecent);
    auto *copies = new QLabel(u"Каждое изменение сразу записывается в файл. Перед первым изменением дня программа "
                              "делает копию; последние 14 лежат рядом с файлом в папке «….backups»."_s,
                              files);
    copies->setWordWrap(true);
    fileLines->addWidget(copies);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(start);
    layout->addWidget(files);
    layout->addStretch(1);
    layout->addWidget(buttons);
    resize(460, sizeHint().height());
}

void SettingsDialog::store() const
{
    settings::setReopenLast(m_reopenLast->isChecked());
    if (m_forgetRecent->isChecked())
        recentfiles::clear();
}

} // namespace versta
