#include "controlpane.h"

#include "conclusiondialog.h"
#include "dialogs.h"
#include "evidencedialog.h"
#include "panellabels.h"

#include "core/controlgroups.h"
#include "document/controledits.h"
#include "document/controlqueries.h"
#include "document/document.h"
#include "exchange/exportforms.h"

#include <QDesktopServices>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int NotSaid = -1;

// What another program may be asked to open without running anything.
bool isDocument(const QString &name)
{
    static const QStringList suffixes{u"pdf"_s, u"doc"_s,  u"docx"_s, u"odt"_s,  u"rtf"_s, u"txt"_s,
                                      u"xls"_s, u"xlsx"_s, u"ods"_s,  u"csv"_s,  u"ppt"_s, u"pptx"_s,
                                      u"odp"_s, u"jpg"_s,  u"jpeg"_s, u"png"_s,  u"gif"_s, u"bmp"_s,
                                      u"tif"_s, u"tiff"_s, u"webp"_s, u"heic"_s, u"djvu"_s};
    return suffixes.contains(QFileInfo(name).suffix().toLower());
}

QListWidget *newList(const QString &name, const QString &spoken)
{
    auto *list = new QListWidget;
    list->setObjectName(name);
    list->setAccessibleName(spoken);
    list->setWordWrap(true);
    list->setTabKeyNavigation(false);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setMinimumHeight(list->fontMetrics().lineSpacing() * 4);
    list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    list->setMinimumWidth(1);
    return list;
}

QPushButton *newButton(const QString &name, const QString &text, const QString &spoken)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAccessibleName(spoken);
    button->setToolTip(spoken);
    return button;
}

// The chosen row of a list stays chosen by its place.
void refill(QListWidget &list, const QStringList &texts)
{
    const int row = list.currentRow();
    list.clear();
    list.addItems(texts);
    if (!texts.isEmpty())
        list.setCurrentRow(std::clamp(row, 0, int(texts.size()) - 1));
}

} // namespace

ControlPane::ControlPane(Document &document, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_dialogs(dialogs)
    , m_title(newTextLabel(u"controlTitle"_s))
    , m_state(newTextLabel(u"controlState"_s))
    , m_percent(new QSpinBox)
    , m_evidence(newList(u"evidenceList"_s, u"Подтверждения"_s))
    , m_conclusions(newList(u"conclusionList"_s, u"Выводы по контролю"_s))
    , m_column(newTextLabel(u"controlColumn"_s))
    , m_addEvidence(newButton(u"addEvidence"_s, u"Добавить…"_s, u"Добавить подтверждение"_s))
    , m_editEvidence(newButton(u"editEvidence"_s, u"Изменить…"_s, u"Изменить подтверждение"_s))
    , m_removeEvidence(newButton(u"removeEvidence"_s, u"Удалить"_s, u"Удалить подтверждение"_s))
    , m_openEvidence(newButton(u"openEvidence"_s, u"Открыть"_s, u"Открыть файл или ссылку подтверждения"_s))
    , m_saveFile(newButton(u"saveEvidenceFile"_s, u"Сохранить файл…"_s, u"Сохранить приложенный файл"_s))
    , m_addConclusion(newButton(u"addConclusion"_s, u"Добавить…"_s, u"Добавить вывод по контролю"_s))
    , m_editConclusion(newButton(u"editConclusion"_s, u"Изменить…"_s, u"Изменить вывод по контролю"_s))
    , m_removeConclusion(newButton(u"removeConclusion"_s, u"Удалить"_s, u"Удалить вывод по контролю"_s))
    , m_fillColumn(newButton(u"fillColumn"_s, u"В столбец плана"_s,
                             u"Записать последний вывод, а без него подтверждения, в столбец плана"_s))
{
    m_percent->setObjectName(u"controlPercent"_s);
    m_percent->setAccessibleName(u"Выполнено, процентов"_s);
    m_percent->setRange(NotSaid, 100);
    m_percent->setSpecialValueText(u"не указано"_s);
    m_percent->setSuffix(u" %"_s);
    m_percent->setKeyboardTracking(false);
    setAcceptDrops(!document.isReadOnly());
    layOut();
    connect(&document, &Document::changed, this, &ControlPane::update);
    connect(m_percent, &QSpinBox::editingFinished, this, &ControlPane::storePercent);
    connect(m_evidence, &QListWidget::currentRowChanged, this, &ControlPane::updateButtons);
    connect(m_conclusions, &QListWidget::currentRowChanged, this, &ControlPane::updateButtons);
    connect(m_evidence, &QListWidget::itemActivated, this, &ControlPane::openEvidence);
    connect(m_conclusions, &QListWidget::itemActivated, this, &ControlPane::editConclusion);
    connect(m_addEvidence, &QPushButton::clicked, this, &ControlPane::addEvidence);
    connect(m_editEvidence, &QPushButton::clicked, this, &ControlPane::editEvidence);
    connect(m_removeEvidence, &QPushButton::clicked, this, &ControlPane::removeEvidence);
    connect(m_openEvidence, &QPushButton::clicked, this, &ControlPane::openEvidence);
    connect(m_saveFile, &QPushButton::clicked, this, &ControlPane::saveFile);
    connect(m_addConclusion, &QPushButton::clicked, this, &ControlPane::addConclusion);
    connect(m_editConclusion, &QPushButton::clicked, this, &ControlPane::editConclusion);
    connect(m_removeConclusion, &QPushButton::clicked, this, &ControlPane::removeConclusion);
    connect(m_fillColumn, &QPushButton::clicked, this, &ControlPane::fillColumn);
    update();
}

void ControlPane::layOut()
{
    auto *percent = new QFormLayout;
    percent->addRow(u"Выполнено:"_s, m_percent);
    auto *evidence = new QGridLayout;
    evidence->addWidget(m_addEvidence, 0, 0);
    evidence->addWidget(m_editEvidence, 0, 1);
    evidence->addWidget(m_openEvidence, 1, 0);
    evidence->addWidget(m_removeEvidence, 1, 1);
    evidence->addWidget(m_saveFile, 2, 0, 1, 2);
    auto *conclusions = new QGridLayout;
    conclusions->addWidget(m_addConclusion, 0, 0);
    conclusions->addWidget(m_editConclusion, 0, 1);
    conclusions->addWidget(m_fillColumn, 1, 0);
    conclusions->addWidget(m_removeConclusion, 1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_state);
    layout->addLayout(percent);
    layout->addSpacing(6);
    layout->addWidget(newHeadingLabel(u"Подтверждения"_s));
    layout->addWidget(m_evidence, 1);
    layout->addLayout(evidence);
    layout->addSpacing(6);
    layout->addWidget(newHeadingLabel(u"Выводы по контролю"_s));
    layout->addWidget(m_conclusions, 1);
    layout->addLayout(conclusions);
    layout->addWidget(m_column);
}

void ControlPane::show(ActivityId activity)
{
    if (activity == m_activity)
        return;
    commit();
    m_activity = activity;
    m_evidence->setCurrentRow(-1);
    m_conclusions->setCurrentRow(-1);
    update();
}

void ControlPane::choose(EvidenceId evidence)
{
    const auto found = std::ranges::find(m_record.evidence, evidence, &Evidence::id);
    if (found == m_record.evidence.end())
        return;
    m_evidence->setCurrentRow(int(found - m_record.evidence.begin()));
    m_evidence->setFocus();
}

void ControlPane::choose(ConclusionId conclusion)
{
    const auto found = std::ranges::find(m_record.conclusions, conclusion, &ControlConclusion::id);
    if (found == m_record.conclusions.end())
        return;
    m_conclusions->setCurrentRow(int(found - m_record.conclusions.begin()));
    m_conclusions->setFocus();
}

void ControlPane::commit()
{
    m_percent->interpretText();
    if (m_shown.isValid())
        storePercent();
}

void ControlPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    update();
}

void ControlPane::update()
{
    m_shown = {};
    if (!isVisible() && m_activity.isValid())
        return; // showEvent() comes first
    const auto activity = m_activity.isValid() ? controlledActivity(m_document, m_activity, QDate::currentDate())
                                               : Result<ControlledActivity>(failure(Error::Code::NotFound, {}));
    setEnabled(activity.has_value());
    m_record = activity ? activity->record : ControlRecord();
    m_hasColumn = activity && activity->column;
    if (activity) {
        m_shown = m_activity;
        showState(*activity);
    } else {
        m_title->setText(u"Мероприятие не выбрано"_s);
        m_state->setText(u"Выберите мероприятие: здесь будут подтверждения и выводы по контролю."_s);
        m_percent->setValue(NotSaid);
    }
    showEvidence();
    showConclusions(activity ? activity->column : std::nullopt);
    updateButtons();
}

void ControlPane::showState(const ControlledActivity &activity)
{
    const QString text = activity.text.simplified();
    m_title->setText(text.isEmpty() ? u"Мероприятие без текста"_s : text);
    m_state->setText(dueWords(activity.state, activity.due, QDate::currentDate()));
    m_percent->setValue(activity.percent.value_or(NotSaid));
    m_percent->setEnabled(activity.state != ActivityState::Cancelled && !m_document.isReadOnly());
}

void ControlPane::showEvidence()
{
    QStringList texts;
    for (const Evidence &evidence : m_record.evidence) {
        QString text = evidenceReference(evidence);
        if (!evidence.fileName.isEmpty() && !text.contains(evidence.fileName))
            text += u"\nфайл: "_s + evidence.fileName;
        else if (!evidence.link.isEmpty() && !text.contains(evidence.link))
            text += u'\n' + evidence.link;
        texts << text;
    }
    refill(*m_evidence, texts);
}

void ControlPane::showConclusions(const std::optional<QString> &column)
{
    QStringList texts;
    for (const ControlConclusion &conclusion : m_record.conclusions) {
        QString head = conclusion.date.toString(u"dd.MM.yyyy"_s);
        if (!conclusion.author.isEmpty())
            head += u", "_s + conclusion.author;
        texts << head + u'\n' + conclusion.text;
    }
    refill(*m_conclusions, texts);
    m_column->setText(!column ? u"В этом плане нет столбца с выводами по контролю."_s
                      : column->isEmpty() ? u"Столбец плана пуст."_s
                                          : u"В столбце плана: %1"_s.arg(column->simplified()));
    m_column->setVisible(m_activity.isValid());
}

void ControlPane::updateButtons()
{
    const bool writes = !m_document.isReadOnly();
    const Evidence *evidence = currentEvidence();
    m_addEvidence->setEnabled(writes);
    m_editEvidence->setEnabled(writes && evidence);
    m_removeEvidence->setEnabled(writes && evidence);
    m_openEvidence->setEnabled(evidence && (!evidence->link.isEmpty() || isDocument(evidence->fileName)));
    m_saveFile->setEnabled(evidence && !evidence->fileName.isEmpty());
    m_addConclusion->setEnabled(writes);
    m_editConclusion->setEnabled(writes && currentConclusion());
    m_removeConclusion->setEnabled(writes && currentConclusion());
    m_fillColumn->setEnabled(writes && m_hasColumn && !controlColumnText(m_record).isEmpty());
}

const Evidence *ControlPane::currentEvidence() const
{
    const int row = m_evidence->currentRow();
    return row >= 0 && row < int(m_record.evidence.size()) ? &m_record.evidence[std::size_t(row)] : nullptr;
}

const ControlConclusion *ControlPane::currentConclusion() const
{
    const int row = m_conclusions->currentRow();
    return row >= 0 && row < int(m_record.conclusions.size()) ? &m_record.conclusions[std::size_t(row)] : nullptr;
}

// What could not be done is told here; what was done arrives by Document::changed().
template <class Done>
bool ControlPane::told(const Done &done)
{
    if (!done)
        m_dialogs.tell(this, done.error());
    return done.has_value();
}

void ControlPane::storePercent()
{
    const int said = m_percent->value();
    const auto percent = said == NotSaid ? std::nullopt : std::optional(said);
    const auto now = controlledActivity(m_document, m_shown, QDate::currentDate());
    if (now && now->percent != percent && !told(setPercent(m_document, {m_shown}, percent)))
        update();
}

bool ControlPane::askEvidence(const Evidence &begun, const QString &path)
{
    EvidenceDialog dialog(begun, m_dialogs, this);
    if (!path.isEmpty()) {
        dialog.attach(path);
        if (!dialog.file())
            return false;
    }
    if (!m_dialogs.run(dialog))
        return false;
    return begun.id.isValid() ? told(setEvidence(m_document, dialog.evidence(), dialog.file()))
                              : told(versta::addEvidence(m_document, m_activity, dialog.evidence(), dialog.file()));
}

void ControlPane::addEvidence()
{
    if (askEvidence({}, {}))
        m_evidence->setCurrentRow(m_evidence->count() - 1);
}

void ControlPane::addFile(const QString &path)
{
    if (askEvidence({}, path))
        m_evidence->setCurrentRow(m_evidence->count() - 1);
}

void ControlPane::editEvidence()
{
    if (const Evidence *evidence = currentEvidence())
        askEvidence(Evidence(*evidence), {});
}

void ControlPane::removeEvidence()
{
    if (const Evidence *evidence = currentEvidence())
        told(versta::removeEvidence(m_document, {evidence->id}));
}

void ControlPane::openEvidence()
{
    const Evidence *evidence = currentEvidence();
    if (!evidence)
        return;
    if (isDocument(evidence->fileName)) {
        if (const auto file = evidenceFile(m_document, evidence->id); told(file))
            openFile(*file);
    } else if (const auto url = evidenceUrl(evidence->link)) {
        QDesktopServices::openUrl(*url);
    }
}

// Another program sees a copy: what it changes there does not come back.
void ControlPane::openFile(const EvidenceFile &file)
{
    if (!m_opened)
        m_opened = std::make_unique<QTemporaryDir>();
    const QString path = m_opened->filePath(file.name);
    QFile::remove(path);
    if (told(writeWholeFile(path, file.contents, QFileDevice::ReadOwner)))
        QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

void ControlPane::saveFile()
{
    const Evidence *evidence = currentEvidence();
    if (!evidence)
        return;
    const auto file = evidenceFile(m_document, evidence->id);
    if (!told(file))
        return;
    const QString path = m_dialogs.saveFile(this, {u"Сохранить приложенный файл"_s,
                                                   QDir(QFileInfo(m_document.path()).path()).filePath(file->name),
                                                   {u"Все файлы (*)"_s},
                                                   {}});
    if (!path.isEmpty())
        told(writeWholeFile(path, file->contents));
}

void ControlPane::addConclusion()
{
    ConclusionDialog dialog({}, m_hasColumn, this);
    if (!m_dialogs.run(dialog))
        return;
    if (told(versta::addConclusion(m_document, m_activity, dialog.conclusion(),
                                   dialog.fillsColumn() ? ControlColumn::Fill : ControlColumn::Keep)))
        m_conclusions->setCurrentRow(m_conclusions->count() - 1);
}

void ControlPane::editConclusion()
{
    const ControlConclusion *conclusion = currentConclusion();
    if (!conclusion || m_document.isReadOnly())
        return;
    ConclusionDialog dialog(*conclusion, m_hasColumn, this);
    if (m_dialogs.run(dialog))
        told(setConclusion(m_document, dialog.conclusion()));
}

void ControlPane::removeConclusion()
{
    if (const ControlConclusion *conclusion = currentConclusion())
        told(removeConclusions(m_document, {conclusion->id}));
}

void ControlPane::fillColumn()
{
    told(fillControlColumn(m_document, {m_activity}));
}

void ControlPane::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile() && QFileInfo(urls.front().toLocalFile()).isFile())
        event->acceptProposedAction();
}

void ControlPane::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    event->acceptProposedAction();
    addFile(urls.front().toLocalFile());
}

} // namespace versta
