#include "evidencedialog.h"

#include "dateline.h"
#include "dialogs.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

EvidenceDialog::EvidenceDialog(const Evidence &evidence, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent)
    , m_dialogs(dialogs)
    , m_begun(evidence)
    , m_kind(new QComboBox)
    , m_number(new QLineEdit(evidence.number))
    , m_date(new DateLine(u"Дата документа"_s))
    , m_text(new QLineEdit(evidence.text))
    , m_link(new QLineEdit(evidence.link))
    , m_fileName(new QLabel)
    , m_removeFile(new QPushButton(u"У&брать"_s))
    , m_problem(new QLabel)
{
    setWindowTitle(evidence.id.isValid() ? u"Изменить подтверждение"_s : u"Добавить подтверждение"_s);
    for (const EvidenceKind kind : AllEvidenceKinds)
        m_kind->addItem(evidenceKindWord(kind), int(kind));
    m_kind->setCurrentIndex(m_kind->findData(int(evidence.kind)));
    m_kind->setObjectName(u"evidenceKind"_s);
    m_number->setObjectName(u"evidenceNumber"_s);
    m_date->setObjectName(u"evidenceDate"_s);
    m_text->setObjectName(u"evidenceText"_s);
    m_link->setObjectName(u"evidenceLink"_s);
    m_fileName->setObjectName(u"evidenceFile"_s);
    m_problem->setObjectName(u"evidenceProblem"_s);
    m_date->setDay(evidence.date);
    m_text->setPlaceholderText(u"Название или содержание"_s);
    m_link->setPlaceholderText(u"https://… или путь к файлу в общей папке"_s);
    m_fileName->setWordWrap(true);
    m_problem->setWordWrap(true);
    auto *choose = new QPushButton(u"&Приложить файл…"_s);
    auto *file = new QHBoxLayout;
    file->addWidget(m_fileName, 1);
    file->addWidget(choose);
    file->addWidget(m_removeFile);
    auto *form = new QFormLayout;
    form->addRow(u"&Вид:"_s, m_kind);
    form->addRow(u"&Номер:"_s, m_number);
    form->addRow(u"&Дата:"_s, m_date);
    form->addRow(u"На&звание:"_s, m_text);
    form->addRow(u"&Ссылка:"_s, m_link);
    form->addRow(u"Файл:"_s, file);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &EvidenceDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(choose, &QPushButton::clicked, this, &EvidenceDialog::chooseFile);
    connect(m_removeFile, &QPushButton::clicked, this, [this] {
        m_file.reset();
        m_begun.fileName.clear();
        showFile();
    });
    say({});
    showFile();
    resize(560, sizeHint().height());
}

Evidence EvidenceDialog::evidence() const
{
    Evidence evidence = m_begun;
    evidence.kind = EvidenceKind(m_kind->currentData().toInt());
    evidence.number = m_number->text().trimmed();
    evidence.date = m_date->day();
    evidence.text = m_text->text().trimmed();
    evidence.link = m_link->text().trimmed();
    if (m_file)
        evidence.fileName = m_file->name;
    return evidence;
}

void EvidenceDialog::chooseFile()
{
    const QString path = m_dialogs.openFile(this, {u"Приложить файл"_s, QString(), {u"Все файлы (*)"_s}, {}});
    if (!path.isEmpty())
        attach(path);
}

void EvidenceDialog::attach(const QString &path)
{
    const auto refuse = [&](const QString &text, const QString &detail = {}) {
        m_dialogs.tell(this, {Error::Code::Io, text, detail});
    };
    // A file that is too large is not worth reading.
    if (QFileInfo(path).size() > MostFileBytes)
        return refuse(u"Файл «%1» больше %2 МБ. Сохраните его в общей папке и укажите ссылку на него."_s.arg(
            QFileInfo(path).fileName(), QString::number(MostFileBytes / (1024 * 1024))));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(u"Не удалось прочитать файл «%1»."_s.arg(QDir::toNativeSeparators(path)), file.errorString());
    m_file = EvidenceFile{QFileInfo(path).fileName(), file.readAll()};
    showFile();
}

void EvidenceDialog::showFile()
{
    const bool any = m_file || !m_begun.fileName.isEmpty();
    const qint64 size = m_file ? qint64(m_file->contents.size()) : m_begun.fileSize;
    m_fileName->setText(any ? u"%1, %2"_s.arg(m_file ? m_file->name : m_begun.fileName,
                                              QLocale(QLocale::Russian).formattedDataSize(size, 1))
                            : u"не приложен"_s);
    m_removeFile->setEnabled(any);
}

void EvidenceDialog::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void EvidenceDialog::accept()
{
    const QString problem = m_date->problem().isEmpty() ? evidenceProblem(evidence()) : m_date->problem();
    say(problem);
    if (problem.isEmpty())
        QDialog::accept();
}

} // namespace versta
