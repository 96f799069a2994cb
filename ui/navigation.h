#pragma once

#include <QFrame>
#include <QList>

class QAction;
class QActionGroup;
class QToolButton;
class QVBoxLayout;

namespace versta {

/// The pages of an open municipality, one under the other: a drawing and a word each. Exactly one is chosen, by mouse,
/// Ctrl+1, Ctrl+2 … or the arrow keys.
class Navigation final : public QFrame
{
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent = nullptr);

    /// Adds a button above the entries, which shows no page.
    [[nodiscard]] QToolButton *addButton(const QString &title, const QString &drawing, const QString &toolTip);
    /// Adds an entry; entries count from 0.
    void addEntry(const QString &title, const QString &drawing);
    void setCurrent(int entry);
    [[nodiscard]] int current() const;
    /// For the menu «Вид».
    [[nodiscard]] QList<QAction *> actions() const;

Q_SIGNALS:
    void chosen(int entry);

private:
    [[nodiscard]] QToolButton *newButton();

    QActionGroup *m_group;
    QVBoxLayout *m_layout;
};

} // namespace versta
