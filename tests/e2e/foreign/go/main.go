// Compiles only if the generated code of the contract does, and holds what a caller needs of it.
package main

import (
	"fmt"

	duecoursev1 "duecourse/v1"

	"google.golang.org/grpc"
)

func publish(connection *grpc.ClientConn) duecoursev1.PostServiceClient {
	return duecoursev1.NewPostServiceClient(connection)
}

func main() {
	fmt.Println(publish(nil) != nil, duecoursev1.PostState_POST_STATE_PUBLISHED)
}
