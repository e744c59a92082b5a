"""The append transaction of the case log (head, entry, line of the list) through one library.

`python 0004_libraries.py sqlite3|peewee|sqlalchemy` prints the time to import and open, the median
of 500 durable appends, and the processor time of one. Needs peewee 4 or SQLAlchemy 2.1 installed.
"""
import sys, time, statistics, tempfile, os
lib = sys.argv[1]
path = os.path.join(tempfile.mkdtemp(), "a.db")
DDL = ["CREATE TABLE head (id INTEGER PRIMARY KEY, seq INTEGER, hash TEXT)",
       "CREATE TABLE entry (seq INTEGER PRIMARY KEY, case_id TEXT, number INTEGER, payload TEXT, hash TEXT, UNIQUE (case_id, number))",
       "CREATE TABLE summary (no INTEGER PRIMARY KEY, case_id TEXT UNIQUE, due TEXT, body TEXT)",
       "INSERT INTO head VALUES (1, 0, '')", "INSERT INTO summary VALUES (1, 'TR-1', '9', '')"]
t0 = time.perf_counter()
if lib == "peewee":
    import peewee
    db = peewee.SqliteDatabase(path, pragmas={"journal_mode": "wal", "synchronous": "full"}); db.connect()
    for s in DDL: db.execute_sql(s)
    E = db.execute_sql
    def step(n):
        E("BEGIN IMMEDIATE"); seq = E("SELECT seq FROM head", ()).fetchone()[0]
        E("SELECT max(number) FROM entry WHERE case_id = ?", ("TR-1",)).fetchone()
        E("INSERT INTO entry VALUES (?, ?, ?, ?, ?)", (seq + 1, "TR-1", n, "x" * 300, "h" * 64))
        E("UPDATE head SET seq = ?, hash = ?", (seq + 1, "h" * 64))
        E("UPDATE summary SET due = ?, body = ? WHERE no = ?", (str(n), "y" * 600, 1)); E("COMMIT")
elif lib == "sqlalchemy":
    import sqlalchemy as sa
    engine = sa.create_engine(f"sqlite:///{path}")
    @sa.event.listens_for(engine, "connect")
    def _c(c, r):
        c.isolation_level = None; c.execute("pragma journal_mode=wal"); c.execute("pragma synchronous=full")
    @sa.event.listens_for(engine, "begin")
    def _b(c): c.exec_driver_sql("BEGIN IMMEDIATE")
    with engine.begin() as c:
        for s in DDL: c.exec_driver_sql(s)
    md = sa.MetaData(); md.reflect(engine); T = md.tables; h, e, s_ = T["head"], T["entry"], T["summary"]
    def step(n):
        with engine.begin() as c:
            seq = c.execute(sa.select(h.c.seq)).scalar()
            c.execute(sa.select(sa.func.max(e.c.number)).where(e.c.case_id == "TR-1")).scalar()
            c.execute(e.insert(), {"seq": seq + 1, "case_id": "TR-1", "number": n, "payload": "x" * 300, "hash": "h" * 64})
            c.execute(h.update().values(seq=seq + 1, hash="h" * 64))
            c.execute(s_.update().where(s_.c.no == 1).values(due=str(n), body="y" * 600))
else:
    import sqlite3
    db = sqlite3.connect(path, isolation_level=None); db.execute("pragma journal_mode=wal"); db.execute("pragma synchronous=full")
    for s in DDL: db.execute(s)
    E = db.execute
    def step(n):
        E("BEGIN IMMEDIATE"); seq = E("SELECT seq FROM head").fetchone()[0]
        E("SELECT max(number) FROM entry WHERE case_id = ?", ("TR-1",)).fetchone()
        E("INSERT INTO entry VALUES (?, ?, ?, ?, ?)", (seq + 1, "TR-1", n, "x" * 300, "h" * 64))
        E("UPDATE head SET seq = ?, hash = ?", (seq + 1, "h" * 64))
        E("UPDATE summary SET due = ?, body = ? WHERE no = ?", (str(n), "y" * 600, 1)); E("COMMIT")
ready = (time.perf_counter() - t0) * 1000
ts = []; cpu0 = time.process_time()
for n in range(1, 501):
    t = time.perf_counter(); step(n); ts.append((time.perf_counter() - t) * 1000)
print(lib, "import+open %.0f ms" % ready, "append median %.2f ms" % statistics.median(ts), "cpu per append %.2f ms" % ((time.process_time() - cpu0) * 2))
