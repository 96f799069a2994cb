#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace versta {

/// What the window shows without a municipality: how to begin, and what was open last.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    /// \param paths newest first
    void setRecentFiles(const QStringList &paths);

Q_SIGNALS:
    void createRequested();
    void openRequested();
    void exampleRequested();
    void fileRequested(const QString &path);

private:
    QLabel *m_recentTitle;
    QVBoxLayout *m_recent;
};

} // namespace versta
