CREATE TABLE jsdte_register (
	register VARCHAR(64) NOT NULL,
	head TEXT NOT NULL,
	PRIMARY KEY (register)
);
CREATE TABLE jsdte_entry (
	register VARCHAR(64) NOT NULL,
	position INTEGER NOT NULL,
	command VARCHAR(64) NOT NULL,
	entry TEXT NOT NULL,
	PRIMARY KEY (register, position),
	UNIQUE (register, command),
	CHECK (position > 0),
	FOREIGN KEY(register) REFERENCES jsdte_register (register)
);
CREATE TABLE jsdte_snapshot (
	register VARCHAR(64) NOT NULL,
	position INTEGER NOT NULL,
	basis VARCHAR(64) NOT NULL,
	part INTEGER NOT NULL,
	snapshot TEXT NOT NULL,
	PRIMARY KEY (register, position, basis, part),
	FOREIGN KEY(register) REFERENCES jsdte_register (register)
);
