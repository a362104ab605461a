-- What calls such a number by itself cannot wait in a line.

ALTER TABLE dialled_number ADD COLUMN service text;
ALTER TABLE dialled_number ADD CONSTRAINT a_service_is_one_we_know CHECK (service IN ('ALARM', 'LIFT', 'FAX'));
