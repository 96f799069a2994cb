#pragma once

#include "core/schoolfields.h"

#include <QAbstractTableModel>

#include <vector>

namespace versta {

class ChangeSet;
class Document;

/// The register of schools as a table, one school a row, by id. Rows follow every change; a school that stays keeps its
/// row, so that selection and an open editor stay with it. Sorted it is by SchoolFilterModel.
class SchoolModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The columns, in the order of AllSchoolFields.
    using Column = SchoolField;

    enum Role
    {
        SchoolIdRole = Qt::UserRole, ///< qint64
        SortRole,                    ///< numbers as numbers, dates as dates, texts as natural sort keys
        ChoicesRole,                 ///< QStringList: the texts the cell may have; invalid where any will do
        ExampleRole,                 ///< bool
    };

    explicit SchoolModel(Document &document, QObject *parent = nullptr);

    [[nodiscard]] static int columnOf(Column column);
    [[nodiscard]] static Column columnAt(int column);
    [[nodiscard]] const std::vector<School> &schools() const { return m_schools; }
    /// The school of a valid index.
    [[nodiscard]] const School &school(const QModelIndex &index) const;
    /// Its first column; invalid when there is no such school.
    [[nodiscard]] QModelIndex indexOf(SchoolId school) const;
    [[nodiscard]] bool hasExample() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Changes the document; the model hears of it as everyone does.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// A typed text was not understood.
    void refused(const versta::Error &error);

private:
    void update(const ChangeSet &changes);
    void load();
    void arrange(std::vector<School> schools);

    Document &m_document;
    std::vector<School> m_schools; ///< by rising id
};

} // namespace versta
