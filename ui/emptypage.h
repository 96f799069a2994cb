#pragma once

#include <QWidget>

class QCommandLinkButton;
class QLabel;
class QVBoxLayout;

namespace versta {

/// The frame of every place with nothing to show: a title, why there is nothing, and the ways to begin, in a column of
/// one width above the middle.
class EmptyPage : public QWidget
{
    Q_OBJECT

public:
    /// \param name of the title's label, for tests and who listens
    explicit EmptyPage(const QString &name, QWidget *parent = nullptr);

    /// \param text may be empty
    void say(const QString &title, const QString &text);
    /// Adds a way to begin, see newLinkButton().
    QCommandLinkButton *addLink(const QString &text, const QString &description, const QString &drawing);
    /// Adds something else below, at the left.
    void addBelow(QWidget *widget);

private:
    QLabel *m_title;
    QLabel *m_text;
    QVBoxLayout *m_column;
};

} // namespace versta
