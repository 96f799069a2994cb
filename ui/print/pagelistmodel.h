#pragma once

#include "reports/pagelayout.h"

#include <QAbstractListModel>
#include <QHash>
#include <QIcon>

#include <memory>

namespace versta {

/// The pages of a layout as small pictures with their numbers; a picture is painted when it is first seen.
class PageListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit PageListModel(QObject *parent = nullptr);

    void setPages(std::shared_ptr<const PageLayout> pages);
    /// The height of a picture; its width follows from the paper.
    void setPictureHeight(int height, double devicePixelRatio);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QIcon picture(int page) const;

    std::shared_ptr<const PageLayout> m_pages;
    int m_height = 130;
    double m_ratio = 1;
    mutable QHash<int, QIcon> m_pictures;
};

} // namespace versta
