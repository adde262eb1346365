"""`python -m jsdte`."""

from jsdte.cli import main

if __name__ == "__main__":
    main()
