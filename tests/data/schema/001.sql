PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE setting (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL,
    value TEXT NOT NULL
) STRICT;
CREATE TABLE plan (
    id               INTEGER PRIMARY KEY,
    position         INTEGER NOT NULL,
    title            TEXT NOT NULL,
    kind             TEXT NOT NULL CHECK (kind IN ('municipal', 'regional', 'school')),
    period           TEXT NOT NULL,              -- '2023/24', '2021', '2023-2024' or empty
    preamble         TEXT NOT NULL,
    goals            TEXT NOT NULL,              -- one a line
    signature        TEXT NOT NULL,
    numbering        TEXT NOT NULL CHECK (numbering IN ('hierarchical', 'per-section', 'continuous')),
    page_orientation TEXT NOT NULL CHECK (page_orientation IN ('automatic', 'portrait', 'landscape')),
    page_left        REAL NOT NULL,              -- millimetres
    page_right       REAL NOT NULL,
    page_top         REAL NOT NULL,
    page_bottom      REAL NOT NULL,
    font_family      TEXT NOT NULL,              -- empty: chosen by the program
    text_size        REAL NOT NULL,              -- points
    table_size       REAL NOT NULL,
    column_numbers   INTEGER NOT NULL,           -- 0 or 1
    agreement_first  INTEGER NOT NULL,           -- 1: on the first page, 0: after the signature
    example          INTEGER NOT NULL            -- 1: belongs to the example municipality
) STRICT;
INSERT INTO "plan" VALUES(1,0,replace('"Дорожная карта "\nпо обеспечению объективности оценки образовательных результатов\nв МО Кумторкалинский район" на 2021 год','\n',char(10)),'municipal','2021','','','','hierarchical','automatic',20.0,10.0,20.0,20.0,'',12.0,11.0,1,0,0);
CREATE TABLE approval_block (
    id           INTEGER PRIMARY KEY,
    plan_id      INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
    kind         TEXT NOT NULL CHECK (kind IN ('approval', 'agreement')),
    position     INTEGER NOT NULL,
    heading      TEXT NOT NULL,
    post         TEXT NOT NULL,
    organisation TEXT NOT NULL,
    person       TEXT NOT NULL,
    date         TEXT NOT NULL,                  -- as typed
    act          TEXT NOT NULL,
    act_number   TEXT NOT NULL
) STRICT;
INSERT INTO approval_block VALUES(1,1,'approval',0,'УТВЕРЖДАЮ','',replace('МКУ "Управление образования"\nМуниципального образования\n"Кумторкалинский район"','\n',char(10)),'М.-Д.М.Агалаев','от 26 февраля 2021 года','','');
CREATE TABLE plan_column (
    id       INTEGER PRIMARY KEY,
    plan_id  INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
    position INTEGER NOT NULL,
    header   TEXT NOT NULL,
    role     TEXT NOT NULL CHECK (role IN ('number', 'activity', 'deadline', 'result', 'responsible', 'control',
                                           'note', 'other')),
    width    REAL NOT NULL                       -- millimetres; 0: by contents
) STRICT;
INSERT INTO plan_column VALUES(1,1,0,'№№ п/п','number',0.0);
INSERT INTO plan_column VALUES(2,1,1,'Мероприятия','activity',0.0);
INSERT INTO plan_column VALUES(3,1,2,'Сроки','deadline',0.0);
INSERT INTO plan_column VALUES(4,1,3,'Ответственные','responsible',0.0);
CREATE TABLE section (
    id       INTEGER PRIMARY KEY,
    plan_id  INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
    position INTEGER NOT NULL,
    label    TEXT NOT NULL,
    number   TEXT,                               -- NULL: made by the plan's rule; otherwise kept by hand
    title    TEXT NOT NULL,
    tasks    TEXT NOT NULL                       -- one a line
) STRICT;
INSERT INTO section VALUES(1,1,0,'','1','Мероприятия, предусматривающие анализ причин необъективности результатов оценочных процедур в каждой ОО','');
INSERT INTO section VALUES(2,1,1,'','2','Проведение информационно-разъяснительной работы, формирование позитивного отношения к объективной оценке','');
INSERT INTO section VALUES(3,1,2,'','3','Контроль за организацией и проведением процедур оценки качества образования на муниципальном уровне','');
CREATE TABLE activity (
    id         INTEGER PRIMARY KEY,
    plan_id    INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
    section_id INTEGER REFERENCES section ON DELETE CASCADE,
    position   INTEGER NOT NULL,                 -- within its section, or before the first section
    number     TEXT,                             -- as in section
    status     TEXT NOT NULL CHECK (status IN ('not-started', 'in-work', 'done', 'cancelled')),
    note       TEXT NOT NULL
) STRICT;
INSERT INTO activity VALUES(1,1,1,0,'1.1.','not-started','');
INSERT INTO activity VALUES(2,1,1,1,'1.2.','not-started','');
INSERT INTO activity VALUES(3,1,1,2,'1.3.','not-started','');
INSERT INTO activity VALUES(4,1,1,3,'1.4.','not-started','');
INSERT INTO activity VALUES(5,1,1,4,'1.5.','not-started','');
INSERT INTO activity VALUES(6,1,1,5,'1.6.','not-started','');
INSERT INTO activity VALUES(7,1,1,6,'1.7.','not-started','');
INSERT INTO activity VALUES(8,1,2,0,'2.1.','not-started','');
INSERT INTO activity VALUES(9,1,2,1,'2.2.','not-started','');
INSERT INTO activity VALUES(10,1,3,0,'3.1.','not-started','');
INSERT INTO activity VALUES(11,1,3,1,'3.2.','not-started','');
INSERT INTO activity VALUES(12,1,3,2,'3.3.','not-started','');
INSERT INTO activity VALUES(13,1,3,3,'3.4.','not-started','');
INSERT INTO activity VALUES(14,1,3,4,'3.5.','not-started','');
INSERT INTO activity VALUES(15,1,3,5,'3.6.','not-started','');
CREATE TABLE activity_cell (
    id          INTEGER PRIMARY KEY,
    activity_id INTEGER NOT NULL REFERENCES activity ON DELETE CASCADE,
    column_id   INTEGER NOT NULL REFERENCES plan_column ON DELETE CASCADE,
    text        TEXT NOT NULL                    -- as typed, never empty: an empty cell has no row
) STRICT;
INSERT INTO activity_cell VALUES(1,1,2,'Организация деятельности общеобразовательных учреждений по вопросу подготовки и проведению ВПР');
INSERT INTO activity_cell VALUES(2,1,3,'Январь 2021 г');
INSERT INTO activity_cell VALUES(3,1,4,'Муниципальный координатор');
INSERT INTO activity_cell VALUES(4,2,2,'Проведение семинаров по анализу возможных причин необъективности результатов оценочных процедур');
INSERT INTO activity_cell VALUES(5,2,3,'Февраль-март 2021 г');
INSERT INTO activity_cell VALUES(6,2,4,'Муниципальный координатор');
INSERT INTO activity_cell VALUES(7,3,2,'Семинар-практикум по коллективному проектированию и проведению уроков с их последующим самоанализом и анализом');
INSERT INTO activity_cell VALUES(8,3,3,'Февраль-апрель 2021 г');
INSERT INTO activity_cell VALUES(9,3,4,'Муниципальный координатор и руководители ОО');
INSERT INTO activity_cell VALUES(10,4,2,'Стажировки молодых педагогов школ района по теме: "Современный урок в школе", оказание адресной методической помощи');
INSERT INTO activity_cell VALUES(11,4,3,'В течение года');
INSERT INTO activity_cell VALUES(12,4,4,'Муниципальный координатор и руководители ОО');
INSERT INTO activity_cell VALUES(13,5,2,'Оказание консультативной методической помощи молодым педагогам по вопросам проведения, структуре и содержанию проверочных работ, критериям оценивания и методике выявления признаков необъективности.');
INSERT INTO activity_cell VALUES(14,5,3,'В течение года');
INSERT INTO activity_cell VALUES(15,5,4,'Муниципальный координатор и руководители ОО');
INSERT INTO activity_cell VALUES(16,6,2,'Круглый стол-совещание заведующих учебной частью и школьных координаторов образовательных учреждений на тему: "Проблемные зоны по результатам оценочных процедур ВПР 2020 г. и как избежать необъективности результатов"');
INSERT INTO activity_cell VALUES(17,6,3,'Февраль 2021г');
INSERT INTO activity_cell VALUES(18,6,4,'Муниципальный координатор, завучи и школьные координаторы');
INSERT INTO activity_cell VALUES(19,7,2,'Круглый стол- совещание с руководителями ОО об организации методической работы в школе по повышению качества урока, уровня профессиональной компетентности педагога');
INSERT INTO activity_cell VALUES(20,7,3,'Март 2021г');
INSERT INTO activity_cell VALUES(21,7,4,'Муниципальный координатор и руководители ОО');
INSERT INTO activity_cell VALUES(22,8,2,'Размещение на официальных сайтах ОО, сайте управления образования информации об организации и проведении оценочных процедур.');
INSERT INTO activity_cell VALUES(23,8,3,'Февраль-март');
INSERT INTO activity_cell VALUES(24,8,4,'Муниципальный координатор и руководители ОО');
INSERT INTO activity_cell VALUES(25,9,2,'Проведение совещаний с руководителями ОО и их заместителями по вопросам организации оценочных процедур в школе, работе с общественными наблюдателями, организации работы с учителями, учащимися и их родителями.');
INSERT INTO activity_cell VALUES(26,9,3,'Начало марта');
INSERT INTO activity_cell VALUES(27,9,4,'Муниципальный координатор ВПР, руководители и звучи ОО');
INSERT INTO activity_cell VALUES(28,10,2,'Участие представителей родительской общественности, специалистов управления образования в качестве независимых наблюдателей в ходе проведения ВПР');
INSERT INTO activity_cell VALUES(29,10,3,'Март-май 2021г');
INSERT INTO activity_cell VALUES(30,10,4,'Муниципальный координатор ВПР и руководители ОО');
INSERT INTO activity_cell VALUES(31,11,2,'Контроль за организацией процедуры независимой оценки качества образования');
INSERT INTO activity_cell VALUES(32,11,3,'В течение года');
INSERT INTO activity_cell VALUES(33,11,4,'Муниципальный координатор ВПР');
INSERT INTO activity_cell VALUES(34,12,2,'Персональный контроль за деятельностью педагогов, обучающиеся которых показали необъективный уровень качества выполнения диагностических работ');
INSERT INTO activity_cell VALUES(35,12,3,'В течение года');
INSERT INTO activity_cell VALUES(36,12,4,'Муниципальный координатор и руководители ОО');
INSERT INTO activity_cell VALUES(37,13,2,'Организация работы муниципальной комиссии по проверке ВПР в школах с выявленными необъективными результатами');
INSERT INTO activity_cell VALUES(38,13,3,'Март-май 2021г');
INSERT INTO activity_cell VALUES(39,13,4,'Муниципальный координатор ВПР');
INSERT INTO activity_cell VALUES(40,14,2,'Составление перспективных планов повышения квалификации педагогов, имеющих необъективные результаты по итогам проведения оценочных процедур');
INSERT INTO activity_cell VALUES(41,14,3,'В течение года');
INSERT INTO activity_cell VALUES(42,14,4,'Муниципальный координатор ВПР и руководит. ОО');
INSERT INTO activity_cell VALUES(43,15,2,'Трансляция эффективного педагогического опыта ОО с объективными результатами в рамках методических мероприятий');
INSERT INTO activity_cell VALUES(44,15,3,'В течение года');
INSERT INTO activity_cell VALUES(45,15,4,'Муниципальный координатор и руководители ОО');
CREATE TABLE party (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;
INSERT INTO party VALUES(1,'Муниципальный координатор');
INSERT INTO party VALUES(2,'руководители ОО');
INSERT INTO party VALUES(3,'завучи');
INSERT INTO party VALUES(4,'школьные координаторы');
INSERT INTO party VALUES(5,'Муниципальный координатор ВПР');
INSERT INTO party VALUES(6,'руководители и звучи ОО');
INSERT INTO party VALUES(7,'руководит. ОО');
CREATE TABLE party_spelling (
    id       INTEGER PRIMARY KEY,
    party_id INTEGER NOT NULL REFERENCES party ON DELETE CASCADE,
    spelling TEXT NOT NULL
) STRICT;
CREATE INDEX approval_block_plan ON approval_block (plan_id);
CREATE INDEX plan_column_plan ON plan_column (plan_id);
CREATE INDEX section_plan ON section (plan_id);
CREATE INDEX activity_plan ON activity (plan_id);
CREATE INDEX activity_section ON activity (section_id);
CREATE INDEX activity_cell_activity ON activity_cell (activity_id);
CREATE INDEX activity_cell_column ON activity_cell (column_id);
CREATE INDEX party_spelling_party ON party_spelling (party_id);
COMMIT;
PRAGMA application_id = 1450341236;
PRAGMA user_version = 1;
