#pragma once

#include <QAbstractItemModelTester>
#include <QLoggingCategory>
#include <QStringList>

namespace versta::test {

/// Runs Qt's model tester beside a model and keeps what it complains of.
class ModelTester
{
public:
    explicit ModelTester(QAbstractItemModel &model)
        : m_tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning)
    {
        Q_ASSERT(!s_current);
        s_current = this;
        m_previous = qInstallMessageHandler(&ModelTester::note);
    }
    ~ModelTester()
    {
        qInstallMessageHandler(m_previous);
        s_current = nullptr;
    }
    ModelTester(const ModelTester &) = delete;
    ModelTester &operator=(const ModelTester &) = delete;

    [[nodiscard]] const QStringList &complaints() const { return m_complaints; }

private:
    // Qt's message handler is a plain function: it needs to find the tester that is at work.
    static void note(QtMsgType type, const QMessageLogContext &context, const QString &message)
    {
        if (s_current && QByteArrayView(context.category) == "qt.modeltest")
            s_current->m_complaints << message;
        else if (s_current && s_current->m_previous)
            s_current->m_previous(type, context, message);
    }

    inline static ModelTester *s_current = nullptr;
    QAbstractItemModelTester m_tester;
    QtMessageHandler m_previous = nullptr;
    QStringList m_complaints;
};

} // namespace versta::test
