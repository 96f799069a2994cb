#include "import/wrappingdelegate.h"
#include "support/catch.h"

#include <QHeaderView>
#include <QTreeWidget>

using namespace versta;
using namespace Qt::StringLiterals;

TEST_CASE("A word that is longer than its column is given more lines instead of being cut")
{
    QTreeWidget tree;
    tree.setColumnCount(2);
    const int letter = tree.fontMetrics().horizontalAdvance(u'о');
    tree.header()->resizeSection(0, 12 * letter);
    auto *item = new QTreeWidgetItem(&tree, {u"в"_s});
    const WrappingDelegate delegate(tree);
    const auto height = [&](const QString &text) {
        item->setText(0, text);
        QStyleOptionViewItem option;
        option.initFrom(&tree);
        option.font = tree.font();
        option.widget = &tree;
        return delegate.sizeHint(option, tree.indexFromItem(item)).height();
    };
    const int line = height(u"в"_s);
    CHECK(height(u"о о"_s) == line);
    CHECK(height(QString(40, u'о')) >= line + 2 * tree.fontMetrics().height()); // at most 12 letters a line
    CHECK(height(u"в\nв"_s) >= line + tree.fontMetrics().height());
}
