"""gRPC: one interceptor, and one generic way from a request to a command and back."""
