-- Version 5: pupils who did not write a work, as the workbook counts them.

ALTER TABLE result_source ADD COLUMN absent INTEGER; -- NULL: the sheet does not tell
