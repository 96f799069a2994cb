#pragma once

#include "core/pagesetup.h"

#include <QWidget>

#include <memory>

namespace Ui {
class PageSetupPanel;
}

namespace versta {

/// The page set-up of a plan as fields.
class PageSetupPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PageSetupPanel(QWidget *parent = nullptr);
    ~PageSetupPanel() override;

    /// Shows a set-up; nothing is emitted.
    void setSetup(const PageSetup &setup);
    [[nodiscard]] PageSetup setup() const;

Q_SIGNALS:
    /// The user changed a field.
    void edited(const versta::PageSetup &setup);

private:
    void fillFamilies();

    std::unique_ptr<Ui::PageSetupPanel> m_ui;
};

} // namespace versta
