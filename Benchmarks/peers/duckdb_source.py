"""The registers as DuckDB reads them."""
TYPES = {
    "id": "VARCHAR", "region": "VARCHAR", "received": "TIMESTAMP", "title": "VARCHAR",
    "text": "VARCHAR", "classification": "VARCHAR", "category": "VARCHAR", "channel": "VARCHAR",
    "agency": "VARCHAR", "place": "VARCHAR", "verified": "TIMESTAMP", "disposed": "TIMESTAMP",
    "first_response": "TIMESTAMP", "status": "VARCHAR", "completed": "TIMESTAMP",
    "rating": "INTEGER",
}
TEXTS = ["title", "text"]


def files(folder):
    """A table function over all files of the folder; types are told, so nothing is sniffed."""
    return (f"read_csv('{folder}/*.csv', header = true, delim = ',', quote = '\"', escape = '\"', "
            f"auto_detect = false, columns = {TYPES})")
