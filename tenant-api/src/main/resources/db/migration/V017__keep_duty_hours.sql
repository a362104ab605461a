-- Calendars by which people, and the members of groups, come on duty and go by themselves.

ALTER TABLE person
    ADD COLUMN duty_hours text,
    ADD CONSTRAINT a_person_is_on_duty_by_a_calendar FOREIGN KEY (tenant, duty_hours) REFERENCES calendar (tenant, id);
ALTER TABLE people_group
    ADD COLUMN duty_hours text,
    ADD CONSTRAINT a_group_is_on_duty_by_a_calendar FOREIGN KEY (tenant, duty_hours) REFERENCES calendar (tenant, id);
