#pragma once

#include <QTranslator>

namespace versta {

/// Names of keys in menus as the help has them, «Alt+Enter», «Alt+↑»: Qt's own are partly Russian words, partly
/// «Return».
class KeyNames final : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *meaning,
                                    int number) const override;
};

} // namespace versta
